// SPDX-License-Identifier: MIT

// Program stream_reader plays the Runtime API with net/http for a function that streams its answers, and looks at
// what net/http makes of them: as a server, and, given the same bytes, as a client.
package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

const (
	mode      = "Lambda-Runtime-Function-Response-Mode"
	errorType = "Lambda-Runtime-Function-Error-Type"
	errorBody = "Lambda-Runtime-Function-Error-Body"
	plain     = "application/octet-stream"
	prelude   = `{"statusCode":201,"headers":{"Content-Type":"text/plain"},"cookies":["a=b"]}`
)

// wanted is an event and what its answer must be; no failure is a stream that ends well.
type wanted struct {
	event, contentType, body, failure, message string
}

var all = []wanted{
	{"stream 3 5", plain, strings.Repeat("x", 15), "", ""},
	{"stream 100 65536", plain, strings.Repeat("x", 100*65536), "", ""},
	{"stream 0 0", plain, "", "", ""},
	{"stream-http", "application/vnd.awslambda.http-integration-response", prelude + strings.Repeat("\x00", 8) + "body!", "", ""},
	{"stream-throw mid-stream boom", plain, "begun", "Function.RuntimeError", "mid-stream boom"},
	{"stream-throw ƛ\n\"", plain, "begun", "Function.RuntimeError", "ƛ\n\""},
	{"stream-throw " + strings.Repeat("long ", 4000), plain, "begun", "Function.RuntimeError", "long long "},
	{"stream-throw " + strings.Repeat("\x01", 20000), plain, "begun", "Function.RuntimeError", "\x01\x01\x01"},
	{"stream 3 5", plain, strings.Repeat("x", 15), "", ""},
}

// got is one answer as net/http gave it.
type got struct {
	header    http.Header
	encoding  []string
	length    int64
	announced int
	body      []byte
	trailer   http.Header
	broken    error
}

func read(header http.Header, encoding []string, length int64, body io.Reader, trailer *http.Header) got {
	made := got{header: header, encoding: encoding, length: length, announced: len(*trailer)}
	made.body, made.broken = io.ReadAll(body)
	made.trailer = *trailer
	return made
}

func (g got) check(want wanted) error {
	_, typed := g.trailer[errorType]
	_, told := g.trailer[errorBody]
	switch {
	case g.broken != nil:
		return g.broken
	case len(g.encoding) != 1 || g.encoding[0] != "chunked" || g.length != -1:
		return fmt.Errorf("not in chunks: %v, length %d", g.encoding, g.length)
	case g.header.Get("Content-Type") != want.contentType:
		return fmt.Errorf("content type %q", g.header.Get("Content-Type"))
	case g.header.Get(mode) != "streaming":
		return fmt.Errorf("mode %q", g.header.Get(mode))
	case string(g.body) != want.body:
		return fmt.Errorf("another body: %.200q", g.body)
	case g.announced != 2 || !typed || !told || len(g.trailer) != 2:
		return fmt.Errorf("other trailers: %d announced, then %v", g.announced, g.trailer)
	case g.trailer.Get(errorType) != want.failure:
		return fmt.Errorf("error type %q", g.trailer.Get(errorType))
	}
	return checkError(g.trailer[errorBody], want)
}

func checkError(values []string, want wanted) error {
	if want.failure == "" {
		if len(values) != 0 {
			return fmt.Errorf("an error after success: %q", values)
		}
		return nil
	}
	if len(values) != 1 {
		return fmt.Errorf("error bodies: %q", values)
	}
	text, err := base64.StdEncoding.Strict().DecodeString(values[0])
	if err != nil {
		return err
	}
	var said struct{ ErrorMessage, ErrorType string }
	if err := json.Unmarshal(text, &said); err != nil {
		return fmt.Errorf("%w: %q", err, text)
	}
	exact := len(want.message) > 0 && said.ErrorMessage == want.message
	cut := len(want.event) > 10000 && strings.HasPrefix(said.ErrorMessage, want.message)
	if !exact && !cut || said.ErrorType != "std::runtime_error" {
		return fmt.Errorf("another error: %.300s", text)
	}
	return nil
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: stream_reader FUNCTION")
		os.Exit(64)
	}
	at := listen()
	function := exec.Command(os.Args[1])
	function.Env = append(os.Environ(), "AWS_LAMBDA_RUNTIME_API="+at.address)
	function.Stderr = os.Stderr
	if err := function.Start(); err != nil {
		panic(err)
	}
	defer function.Process.Kill()
	wrong := 0
	for _, want := range all {
		at.events <- want.event
		select {
		case one := <-at.answers:
			wrong += complain("server", want, one.read.check(want))
			wrong += complain("client", want, asClient(one.raw).check(want))
		case <-time.After(time.Minute):
			panic("no answer")
		}
	}
	// It asks again, and then it is told to go: a leak would be another status.
	at.events <- ""
	function.Process.Signal(syscall.SIGTERM)
	if err := function.Wait(); err != nil {
		wrong += complain("end", wanted{}, err)
	}
	if wrong > 0 {
		os.Exit(1)
	}
	fmt.Printf("%d streams, by server and client\n", len(all))
}

func complain(who string, want wanted, err error) int {
	if err == nil {
		return 0
	}
	fmt.Fprintf(os.Stderr, "%s, %.40q: %v\n", who, want.event, err)
	return 1
}
