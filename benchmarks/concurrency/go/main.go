// SPDX-License-Identifier: MIT

// The same function as nap.cpp, with aws-lambda-go.
package main

import (
	"context"
	"time"

	"github.com/aws/aws-lambda-go/lambda"
)

type numbered struct {
	N int `json:"n"`
}

func nap(_ context.Context, event numbered) (numbered, error) {
	time.Sleep(50 * time.Millisecond)
	return event, nil
}

func main() { lambda.Start(nap) }
