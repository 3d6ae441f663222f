// SPDX-License-Identifier: MIT

// Package messages has what Lambda and a Go function say to each other, as aws-lambda-go's package of that name has it:
// the names of its types are on the wire.
package messages

type InvokeRequest_Timestamp struct {
	Seconds int64
	Nanos   int64
}

type InvokeRequest struct {
	Payload               []byte
	RequestId             string
	XAmznTraceId          string
	Deadline              InvokeRequest_Timestamp
	InvokedFunctionArn    string
	CognitoIdentityId     string
	CognitoIdentityPoolId string
	ClientContext         []byte
}

type InvokeResponse_Error_StackFrame struct {
	Path  string
	Line  int32
	Label string
}

type InvokeResponse_Error struct {
	Message    string
	Type       string
	StackTrace []*InvokeResponse_Error_StackFrame
	ShouldExit bool
}

type InvokeResponse struct {
	Payload []byte
	Error   *InvokeResponse_Error
}
