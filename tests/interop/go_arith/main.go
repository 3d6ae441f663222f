// SPDX-License-Identifier: MIT

// Program go_arith serves Arith with Go's own net/rpc until standard input ends. It prints its addresses: plain,
// by HTTP, one that hangs up in the middle of a call, and one that speaks HTTP but not net/rpc.
package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/rpc"
	"os"

	"interop/arith"
)

func listen() net.Listener {
	made, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	return made
}

func hangUp(on net.Listener) {
	for {
		conn, err := on.Accept()
		if err != nil {
			return
		}
		// The first bytes of a call, and then no more.
		_, _ = conn.Read(make([]byte, 4096))
		_ = conn.Close()
	}
}

func main() {
	server := rpc.NewServer()
	if err := server.RegisterName("Arith", &arith.Arith{}); err != nil {
		panic(err)
	}
	plain, byHTTP, unreliable, other := listen(), listen(), listen(), listen()
	go server.Accept(plain)
	mux := http.NewServeMux()
	mux.Handle(rpc.DefaultRPCPath, server)
	go func() { _ = http.Serve(byHTTP, mux) }()
	go hangUp(unreliable)
	go func() { _ = http.Serve(other, http.NotFoundHandler()) }()
	fmt.Println(plain.Addr(), byHTTP.Addr(), unreliable.Addr(), other.Addr())
	_, _ = io.Copy(io.Discard, os.Stdin)
}
