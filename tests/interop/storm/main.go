// SPDX-License-Identifier: MIT

// Program storm makes 3200 calls of hello at once, 50 on each of 64 connections, and looks whether each is
// answered with its own answer. aws-lambda-go itself fails this: it mixes answers up.
package main

import (
	"fmt"
	"net/rpc"
	"os"
	"sync"
	"sync/atomic"

	"github.com/aws/aws-lambda-go/lambda/messages"
)

const connections, calls = 64, 50

var wrong atomic.Int64

func complain(format string, values ...any) {
	if wrong.Add(1) <= 10 {
		fmt.Fprintf(os.Stderr, format+"\n", values...)
	}
}

func callAll(of *rpc.Client, connection int, start *sync.WaitGroup) {
	defer of.Close()
	var answers [calls]messages.InvokeResponse
	done := make(chan *rpc.Call, calls)
	start.Done()
	start.Wait()
	for i := range answers {
		payload := fmt.Sprintf(`{"name":"%d of %d"}`, i, connection)
		of.Go("Function.Invoke", messages.InvokeRequest{Payload: []byte(payload), RequestId: payload}, &answers[i], done)
	}
	for range answers {
		if call := <-done; call.Error != nil {
			complain("%v", call.Error)
		}
	}
	for i, got := range answers {
		if wanted := fmt.Sprintf(`{"message":"Hello, %d of %d!"}`, i, connection); string(got.Payload) != wanted {
			complain("got %s, wanted %s", got.Payload, wanted)
		}
	}
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: storm ADDRESS")
		os.Exit(64)
	}
	var start, all sync.WaitGroup
	start.Add(connections)
	for i := range connections {
		of, err := rpc.Dial("tcp", os.Args[1])
		if err != nil {
			panic(err)
		}
		all.Add(1)
		go func() {
			defer all.Done()
			callAll(of, i, &start)
		}()
	}
	all.Wait()
	fmt.Printf("%d calls on %d connections, %d wrong\n", connections*calls, connections, wrong.Load())
	if wrong.Load() != 0 {
		os.Exit(1)
	}
}
