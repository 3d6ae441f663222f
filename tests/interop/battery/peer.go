// SPDX-License-Identifier: MIT
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"sort"
	"strconv"
	"time"

	"github.com/aws/aws-lambda-go/lambda/messages"
)

// A bound for a server that does neither answer nor close; nothing else waits for it.
const patience = 20 * time.Second

// The number of the call that finds out whether a connection still serves.
const probe = 1 << 40

// What net/rpc sends ahead of a body; its own types are the same but for fields that are not on the wire.
type Request struct {
	ServiceMethod string
	Seq           uint64
}

type Response struct {
	ServiceMethod string
	Seq           uint64
	Error         string
}

// A reply as the comparison sees it: of a handler's error only what has to be alike.
type reply struct {
	Method  string   `json:"method"`
	Seq     uint64   `json:"seq"`
	Error   string   `json:"error,omitempty"`
	Payload string   `json:"payload,omitempty"`
	Failure *failure `json:"failure,omitempty"`
}

type failure struct {
	HasType    bool `json:"has_type"`
	HasMessage bool `json:"has_message"`
	HasTrace   bool `json:"has_trace"`
	ShouldExit bool `json:"should_exit"`
}

type outcome struct {
	Case    string  `json:"case"`
	Replies []reply `json:"replies"`
	// open, closed, silent, or "no gob: ..." for bytes that Go's client could not read.
	End string `json:"end"`
}

// One connection that a case writes to by hand: whole calls, parts of them, or bytes that are no calls.
type peer struct {
	conn    *net.TCPConn
	encoded bytes.Buffer
	encoder *gob.Encoder
	decoder *gob.Decoder
	replies []reply
	end     string
}

func dial(address string) (*peer, error) {
	conn, err := net.DialTimeout("tcp", address, patience)
	if err != nil {
		return nil, err
	}
	p := &peer{conn: conn.(*net.TCPConn), decoder: gob.NewDecoder(conn)}
	p.encoder = gob.NewEncoder(&p.encoded)
	return p, conn.SetDeadline(time.Now().Add(patience))
}

// The bytes of one value on this connection's stream, its definitions before it if they are new.
func (p *peer) bytes(value any) []byte {
	if err := p.encoder.Encode(value); err != nil {
		panic(err)
	}
	return append([]byte(nil), p.take()...)
}

func (p *peer) take() []byte { return p.encoded.Next(p.encoded.Len()) }

func (p *peer) header(method string, seq uint64) []byte { return p.bytes(Request{method, seq}) }

func (p *peer) callBytes(method string, seq uint64, body any) []byte {
	return append(p.header(method, seq), p.bytes(body)...)
}

func (p *peer) write(parts ...[]byte) {
	// An error here means that the server has closed, which reading finds out as well.
	_, _ = p.conn.Write(bytes.Join(parts, nil))
}

func (p *peer) call(method string, seq uint64, body any) { p.write(p.callBytes(method, seq, body)) }

func (p *peer) ping(seq uint64) { p.call("Function.Ping", seq, messages.PingRequest{}) }

func (p *peer) invoke(seq uint64, payload string) {
	p.call("Function.Invoke", seq, messages.InvokeRequest{Payload: []byte(payload)})
}

func (p *peer) halfClose() { _ = p.conn.CloseWrite() }

// Reads replies until there are n more, or no more will come.
func (p *peer) await(n int) {
	for ; n > 0 && p.end == ""; n-- {
		p.readReply()
	}
}

// What a case's connection has come to: asks with one more good call, unless the case has ended it itself.
func (p *peer) finish(ended bool) {
	if !ended {
		p.ping(probe)
		for p.end == "" && !p.answered(probe) {
			p.readReply()
		}
	}
	alive := p.end == ""
	p.halfClose()
	for p.end == "" {
		p.readReply()
	}
	if alive && !ended && p.end == "closed" {
		p.end = "open"
	}
	// Replies come in the order in which calls end, which is nobody's promise.
	sort.SliceStable(p.replies, func(i, j int) bool { return p.replies[i].Seq < p.replies[j].Seq })
	_ = p.conn.Close()
}

func (p *peer) answered(seq uint64) bool {
	n := len(p.replies)
	return n > 0 && p.replies[n-1].Seq == seq
}

func (p *peer) readReply() {
	var head Response
	if err := p.decoder.Decode(&head); err != nil {
		p.end = endOf(err)
		return
	}
	got := reply{Method: strconv.Quote(head.ServiceMethod), Seq: head.Seq, Error: head.Error}
	var err error
	switch {
	case head.Error != "":
		err = p.decoder.Decode(&struct{}{})
	case head.ServiceMethod == "Function.Invoke":
		err = p.readInvokeResponse(&got)
	default:
		err = p.decoder.Decode(&messages.PingResponse{})
	}
	if err != nil {
		p.end = "no gob: " + err.Error()
		return
	}
	p.replies = append(p.replies, got)
}

func (p *peer) readInvokeResponse(into *reply) error {
	var body messages.InvokeResponse
	err := p.decoder.Decode(&body)
	into.Payload = summary(body.Payload)
	if e := body.Error; e != nil {
		into.Failure = &failure{e.Type != "", e.Message != "", len(e.StackTrace) != 0, e.ShouldExit}
	}
	return err
}

func summary(payload []byte) string {
	if len(payload) <= 200 {
		return string(payload)
	}
	return fmt.Sprintf("%d bytes, sha256 %x", len(payload), sha256.Sum256(payload))
}

func endOf(err error) string {
	var network *net.OpError
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return "silent"
	case errors.Is(err, io.EOF), errors.As(err, &network):
		// A server that closes with bytes unread sends a reset, where else it sends an end: both are closed.
		return "closed"
	}
	return "no gob: " + err.Error()
}
