// SPDX-License-Identifier: MIT

// Program lambda_hello is examples/hello built with aws-lambda-go: what ours is compared with.
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
	return greeting{"Hello, " + who.Name + "!"}, nil
}

func main() { lambda.Start(hello) }
