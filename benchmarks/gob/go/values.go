// SPDX-License-Identifier: MIT

// The values that all programs of this benchmark agree on: functions of a size or a number, nothing random.
package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"gobbench/messages"
)

// Ten fields of many kinds.

type place struct {
	X float64
	Y float64
}

type mixed struct {
	Active bool
	Count  int64
	Size   uint32
	Ratio  float64
	Weight float32
	Name   string
	Body   []byte
	Tags   []string
	Steps  []int64
	Where  place
}

func payload(size int) []byte {
	text := make([]byte, size)
	for i := range text {
		text[i] = byte('a' + i*7%26)
	}
	return text
}

func requestOf(size int) messages.InvokeRequest {
	return messages.InvokeRequest{
		Payload:            payload(size),
		RequestId:          "8f5f1d0e-2a7c-4b0e-9c33-0d2a4f6b8c1e",
		XAmznTraceId:       "Root=1-5b04a3d5-3c1a4f6b8c1e0d2a4f6b8c1e;Parent=53995c3f42cd8ad8;Sampled=0",
		Deadline:           messages.InvokeRequest_Timestamp{Seconds: 1526969749, Nanos: 123456789},
		InvokedFunctionArn: "arn:aws:lambda:eu-central-1:123456789012:function:orders",
	}
}

func responseOf(size int) messages.InvokeResponse {
	return messages.InvokeResponse{Payload: payload(size)}
}

func mixedAt(i int) mixed {
	n := int64(i)
	return mixed{
		Active: i%2 == 1,
		Count:  n*7919 - 30000,
		Size:   uint32(i * 31),
		Ratio:  float64(i) / 7,
		Weight: float32(i%100) * 0.5,
		Name:   fmt.Sprintf("customer number %06d", i),
		Body:   payload(8 + i%8),
		Tags:   []string{"alpha", "beta", fmt.Sprintf("gamma-%d", i%10)},
		Steps:  []int64{n, -n, n * 1000},
		Where:  place{X: float64(i) * 0.25, Y: float64(i) * -0.5},
	}
}

func manyMixed(count int) []mixed {
	all := make([]mixed, count)
	for i := range all {
		all[i] = mixedAt(i)
	}
	return all
}

func mapOf(count int) map[string]int {
	made := make(map[string]int, count)
	for i := range count {
		made[fmt.Sprintf("key-%06d", i)] = i * 37
	}
	return made
}

func sameRequest(a, b messages.InvokeRequest) bool {
	return bytes.Equal(a.Payload, b.Payload) && a.RequestId == b.RequestId && a.XAmznTraceId == b.XAmznTraceId &&
		a.Deadline == b.Deadline && a.InvokedFunctionArn == b.InvokedFunctionArn &&
		a.CognitoIdentityId == b.CognitoIdentityId && a.CognitoIdentityPoolId == b.CognitoIdentityPoolId &&
		bytes.Equal(a.ClientContext, b.ClientContext)
}

func sameResponse(a, b messages.InvokeResponse) bool {
	return bytes.Equal(a.Payload, b.Payload) && a.Error == nil && b.Error == nil
}

func sameMixed(a, b mixed) bool {
	return a.Active == b.Active && a.Count == b.Count && a.Size == b.Size && a.Ratio == b.Ratio &&
		a.Weight == b.Weight && a.Name == b.Name && bytes.Equal(a.Body, b.Body) && slices.Equal(a.Tags, b.Tags) &&
		slices.Equal(a.Steps, b.Steps) && a.Where == b.Where
}

func sameManyMixed(a, b []mixed) bool { return slices.EqualFunc(a, b, sameMixed) }

func sameMap(a, b map[string]int) bool { return maps.Equal(a, b) }
