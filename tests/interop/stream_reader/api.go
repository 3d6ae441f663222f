// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"strings"
	"sync"
)

// answer is what net/http's server made of a post, and the post's own bytes.
type answer struct {
	read got
	raw  []byte
}

// api is a Runtime API; it gives out one event after the other, and the empty one never.
type api struct {
	address string
	events  chan string
	answers chan answer
}

// recorder keeps what a connection has read.
type recorder struct {
	net.Conn
	lock sync.Mutex
	kept []byte
}

func (r *recorder) Read(to []byte) (int, error) {
	n, err := r.Conn.Read(to)
	r.lock.Lock()
	defer r.lock.Unlock()
	r.kept = append(r.kept, to[:n]...)
	return n, err
}

// lastPost is all of the connection from there on: the function sends nothing before it is answered.
func (r *recorder) lastPost() []byte {
	r.lock.Lock()
	defer r.lock.Unlock()
	made := r.kept[bytes.LastIndex(r.kept, []byte("POST /2018-06-01/")):]
	r.kept = nil
	return made
}

type recording struct{ net.Listener }

func (r recording) Accept() (net.Conn, error) {
	made, err := r.Listener.Accept()
	return &recorder{Conn: made}, err
}

type key struct{}

func listen() *api {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	made := &api{listener.Addr().String(), make(chan string), make(chan answer)}
	serve := http.Server{
		Handler: made,
		ConnContext: func(of context.Context, over net.Conn) context.Context {
			return context.WithValue(of, key{}, over)
		},
	}
	go serve.Serve(recording{listener})
	return made
}

func (a *api) ServeHTTP(to http.ResponseWriter, from *http.Request) {
	switch from.Method + " " + strings.TrimPrefix(from.URL.Path, "/2018-06-01/runtime/invocation/") {
	case "GET next":
		event := <-a.events
		if event == "" {
			<-from.Context().Done()
			return
		}
		to.Header().Set("Lambda-Runtime-Aws-Request-Id", "id")
		fmt.Fprint(to, event)
	case "POST id/response":
		read := read(from.Header, from.TransferEncoding, from.ContentLength, from.Body, &from.Trailer)
		raw := from.Context().Value(key{}).(*recorder).lastPost()
		to.WriteHeader(http.StatusAccepted)
		a.answers <- answer{read, raw}
	default:
		panic("asked for " + from.Method + " " + from.URL.Path)
	}
}

// asClient has net/http's client read the same header, chunks and trailers as the answer to a request.
func asClient(post []byte) got {
	_, rest, _ := bytes.Cut(post, []byte("\r\n"))
	near, far := net.Pipe()
	go func() {
		defer far.Close()
		if _, err := http.ReadRequest(bufio.NewReader(far)); err != nil {
			return
		}
		far.Write([]byte("HTTP/1.1 200 OK\r\n"))
		far.Write(rest)
	}()
	dial := func(context.Context, string, string) (net.Conn, error) { return near, nil }
	client := http.Client{Transport: &http.Transport{DialContext: dial, DisableCompression: true}}
	answered, err := client.Get("http://function/")
	if err != nil {
		return got{broken: err}
	}
	defer answered.Body.Close()
	return read(answered.Header, answered.TransferEncoding, answered.ContentLength, answered.Body, &answered.Trailer)
}
