// SPDX-License-Identifier: MIT

// Program arith_client calls an Arith service with Go's own client, plain and by HTTP, and compares every answer
// with that of Go's own server.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/rpc"
	"os"
	"strings"

	"interop/arith"
)

var wrong int

func check(ok bool, format string, values ...any) {
	if !ok {
		wrong++
		fmt.Fprintf(os.Stderr, "wrong: "+format+"\n", values...)
	}
}

// A call and what comes of it, as text.
func answer(of *rpc.Client, method string, args, reply any) string {
	if err := of.Call(method, args, reply); err != nil {
		return fmt.Sprintf("%T: %v", err, err)
	}
	switch got := reply.(type) {
	case *int64:
		return fmt.Sprint(*got)
	case *arith.Quotient:
		return fmt.Sprint(*got)
	case *string:
		return fmt.Sprintf("%d bytes, %.20q", len(*got), *got)
	}
	return "?"
}

func compare(ours, theirs *rpc.Client) {
	cases := []struct {
		method string
		args   any
		reply  func() any
	}{
		{"Arith.Multiply", arith.Args{A: 17, B: 5}, func() any { return new(int64) }},
		{"Arith.Multiply", &arith.Args{A: -17, B: 5}, func() any { return new(int64) }},
		{"Arith.Multiply", arith.Args{}, func() any { return new(int64) }},
		{"Arith.Divide", arith.Args{A: 17, B: 5}, func() any { return new(arith.Quotient) }},
		{"Arith.Divide", arith.Args{A: 17}, func() any { return new(arith.Quotient) }},
		{"Arith.Echo", "text", func() any { return new(string) }},
		{"Arith.Echo", "", func() any { return new(string) }},
		{"Arith.Echo", strings.Repeat("x", 6<<20), func() any { return new(string) }},
		{"Arith.Nope", arith.Args{}, func() any { return new(int64) }},
		{"Nope.Multiply", arith.Args{}, func() any { return new(int64) }},
		{"Nope", arith.Args{}, func() any { return new(int64) }},
		{"Arith.Multiply", 5, func() any { return new(int64) }},
		{"Arith.Multiply", struct{ A string }{"x"}, func() any { return new(int64) }},
		{"Arith.Multiply", struct{ C int }{5}, func() any { return new(int64) }},
		{"Arith.Echo", 5, func() any { return new(string) }},
		{"Arith.Echo", []byte("x"), func() any { return new(string) }},
		{"Arith.Wait", "x", func() any { return new(int64) }},
		{"Arith.Multiply", arith.Args{A: 2, B: 3}, func() any { return new(int64) }},
	}
	for _, one := range cases {
		got, wanted := answer(ours, one.method, one.args, one.reply()), answer(theirs, one.method, one.args, one.reply())
		check(got == wanted, "%s(%.40v): got %s, wanted %s", one.method, one.args, got, wanted)
	}
}

// The first call waits for the second one on the same connection.
func outOfOrder(ours *rpc.Client, gate int64) {
	var waited, opened int64
	waiting := ours.Go("Arith.Wait", gate, &waited, nil)
	err := ours.Call("Arith.Open", gate, &opened)
	check(err == nil && opened == gate, "Open: %v, %v", opened, err)
	<-waiting.Done
	check(waiting.Error == nil && waited == gate, "Wait: %v, %v", waited, waiting.Error)
}

func manyAtOnce(ours *rpc.Client) {
	const calls = 500
	replies, done := make([]int64, calls), make(chan *rpc.Call, calls)
	for i := range replies {
		ours.Go("Arith.Multiply", arith.Args{A: int64(i), B: int64(i) + 1}, &replies[i], done)
	}
	for range replies {
		call := <-done
		check(call.Error == nil, "one of many: %v", call.Error)
	}
	for i, got := range replies {
		check(got == int64(i*(i+1)), "one of many: %d * %d is %d", i, i+1, got)
	}
}

// The status line and the body that each answers an HTTP request with.
func askHTTP(address, request string) string {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return err.Error()
	}
	defer conn.Close()
	_, _ = io.WriteString(conn, request)
	_ = conn.(*net.TCPConn).CloseWrite()
	if strings.HasPrefix(request, "CONNECT /_goRPC_") {
		all, _ := io.ReadAll(conn)
		return fmt.Sprintf("%q", all)
	}
	got, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		return err.Error()
	}
	body, _ := io.ReadAll(got.Body)
	return fmt.Sprintf("%d %q", got.StatusCode, body)
}

func serveOurselves() (plain, byHTTP string) {
	server := rpc.NewServer()
	_ = server.RegisterName("Arith", &arith.Arith{})
	on, onHTTP := listen(), listen()
	go server.Accept(on)
	mux := http.NewServeMux()
	mux.Handle(rpc.DefaultRPCPath, server)
	go func() { _ = http.Serve(onHTTP, mux) }()
	return on.Addr().String(), onHTTP.Addr().String()
}

func listen() net.Listener {
	made, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	return made
}

type dialer func(network, address string) (*rpc.Client, error)

func callAll(dial dialer, address, reference string, gate int64) {
	ours, err := dial("tcp", address)
	if err != nil {
		check(false, "dial %s: %v", address, err)
		return
	}
	defer ours.Close()
	theirs, err := dial("tcp", reference)
	if err != nil {
		panic(err)
	}
	defer theirs.Close()
	compare(ours, theirs)
	outOfOrder(ours, gate)
	manyAtOnce(ours)
	mirror(ours)
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: arith_client PLAIN HTTP")
		os.Exit(64)
	}
	plain, byHTTP := serveOurselves()
	callAll(rpc.Dial, os.Args[1], plain, 1)
	callAll(rpc.DialHTTP, os.Args[2], byHTTP, 2)
	for _, request := range []string{"CONNECT /_goRPC_ HTTP/1.0\n\n", "CONNECT /_goRPC_ HTTP/1.1\r\nHost: x\r\n\r\n",
		"GET /_goRPC_ HTTP/1.0\n\n", "POST /_goRPC_ HTTP/1.0\r\nContent-Length: 0\r\n\r\n", "GET /other HTTP/1.0\n\n"} {
		got, wanted := askHTTP(os.Args[2], request), askHTTP(byHTTP, request)
		check(got == wanted, "%q: got %s, wanted %s", request, got, wanted)
	}
	fmt.Println(wrong, "wrong")
	if wrong != 0 {
		os.Exit(1)
	}
}
