// SPDX-License-Identifier: MIT

// The same function as examples/hello.cpp, with aws-lambda-go.
package main

import (
	"context"

	"github.com/aws/aws-lambda-go/lambda"
)

type person struct {
	Name string `json:"name"`
}

type greeting struct {
	Message string `json:"message"`
}

func hello(_ context.Context, who person) (greeting, error) {
	return greeting{Message: "Hello, " + who.Name + "!"}, nil
}

func main() { lambda.Start(hello) }
