// SPDX-License-Identifier: MIT
// The services whose conversations are captured, and the process that offers them.

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/rpc"
	"net/rpc/jsonrpc"
	"os"
	"strings"
	"time"
)

type Function struct{}

func (Function) Ping(req *PingRequest, resp *PingResponse) error { return nil }

func (Function) Invoke(req *InvokeRequest, resp *InvokeResponse) error {
	p := string(req.Payload)
	switch {
	case strings.HasPrefix(p, "!error"):
		resp.Error = &InvokeResponse_Error{Message: "handler failed", Type: "errorString"}
	case strings.HasPrefix(p, "!panic"):
		resp.Error = &InvokeResponse_Error{Message: "boom", Type: "string", ShouldExit: true, StackTrace: []*InvokeResponse_Error_StackFrame{
			{"main.go", 42, "main"}, {"runtime/proc.go", 250, "main"}, {"", 0, ""}}}
	case strings.HasPrefix(p, "!empty"):
	case strings.HasPrefix(p, "!rpcerror"):
		return errors.New("rpc level error: é\n2nd line")
	default:
		resp.Payload = []byte(`{"echo":` + p + `,"id":"` + req.RequestId + `"}`)
	}
	return nil
}

type Args struct{ A, B int }
type Quotient struct{ Quo, Rem int }
type unregistered struct{ X int }

type Arith struct{}

func (Arith) Multiply(a Args, r *int) error { *r = a.A * a.B; return nil }
func (Arith) Divide(a *Args, q *Quotient) error {
	if a.B == 0 {
		return errors.New("divide by zero")
	}
	*q = Quotient{a.A / a.B, a.A % a.B}
	return nil
}
func (Arith) Sum(a []int, r *int) error {
	for _, x := range a {
		*r += x
	}
	return nil
}
func (Arith) Upper(a string, r *string) error { *r = strings.ToUpper(a); return nil }
func (Arith) Reverse(a []byte, r *[]byte) error {
	for i := range a {
		*r = append(*r, a[len(a)-1-i])
	}
	return nil
}
func (Arith) Count(a []string, r *map[string]int) error {
	for _, s := range a {
		(*r)[s]++
	}
	return nil
}
func (Arith) EmptyError(a int, r *int) error { *r = a + 1; return errors.New("") }
func (Arith) Wait(ms int, r *int) error {
	time.Sleep(time.Duration(ms) * time.Millisecond)
	*r = ms
	return nil
}
func (Arith) Any(a AnyOnly, r *AnyOnly) error  { *r = a; return nil }
func (Arith) BadReply(a int, r *AnyOnly) error { r.V = unregistered{a}; return nil }
func (Arith) Shape(a Group, r *[]float64) error {
	for _, s := range a.Shapes {
		*r = append(*r, s.Area())
	}
	return nil
}

type stdio struct {
	io.Reader
	io.WriteCloser
}

func newServer() *rpc.Server {
	s := rpc.NewServer()
	s.Register(new(Function))
	s.Register(new(Arith))
	s.RegisterName("dotted.service", new(Arith))
	return s
}

func cmdRPCServer(args []string) {
	fs := flag.NewFlagSet("rpcserver", flag.ExitOnError)
	mode := fs.String("mode", "gob", "")
	fs.Parse(args)
	log.SetOutput(io.Discard)
	s := newServer()
	switch *mode {
	case "gob":
		s.ServeConn(stdio{os.Stdin, os.Stdout})
	case "json":
		s.ServeCodec(jsonrpc.NewServerCodec(stdio{os.Stdin, os.Stdout}))
	case "http":
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			fail("%v", err)
		}
		fmt.Println(l.Addr())
		s.HandleHTTP(rpc.DefaultRPCPath, rpc.DefaultDebugPath)
		go func() { io.Copy(io.Discard, os.Stdin); os.Exit(0) }()
		http.Serve(l, nil)
	}
}
