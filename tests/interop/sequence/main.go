// SPDX-License-Identifier: MIT

// Program sequence makes calls one after another on one connection and prints, call by call, every byte that came
// back: definitions, their ids and their order included.
package main

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"net"
	"net/rpc"
	"os"

	"github.com/aws/aws-lambda-go/lambda/messages"
)

type tee struct {
	net.Conn
	in bytes.Buffer
}

func (t *tee) Read(into []byte) (int, error) {
	n, err := t.Conn.Read(into)
	t.in.Write(into[:n])
	return n, err
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: sequence ADDRESS METHOD...")
		os.Exit(64)
	}
	conn, err := net.Dial("tcp", os.Args[1])
	if err != nil {
		panic(err)
	}
	seen := &tee{Conn: conn}
	client := rpc.NewClient(seen)
	for _, method := range os.Args[2:] {
		var err error
		if method == "Function.Ping" {
			err = client.Call(method, messages.PingRequest{}, &messages.PingResponse{})
		} else {
			request := messages.InvokeRequest{Payload: []byte(`{"name":"ƛ"}`), RequestId: "id"}
			err = client.Call(method, request, &messages.InvokeResponse{})
		}
		// The reply was read whole before Call returned, and no other is on its way.
		fmt.Println(method, err, hex.EncodeToString(seen.in.Bytes()))
		seen.in.Reset()
	}
}
