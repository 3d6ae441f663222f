// SPDX-License-Identifier: MIT
package main

import (
	"fmt"
	"github.com/aws/aws-lambda-go/lambda/messages"
	"net/rpc"
	"os"
)

func main() {
	var answer messages.InvokeResponse
	function, err := rpc.Dial("tcp", os.Args[1])
	if err == nil {
		err = function.Call("Function.Invoke", messages.InvokeRequest{Payload: []byte(`{"name":"ƛ"}`)}, &answer)
	}
	if err != nil {
		panic(err)
	}
	fmt.Println(string(answer.Payload))
}
