// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/gob"
	"io"
	"os"
)

type values[T any] struct {
	expected T
	same     func(a, b T) bool
}

// Two files: a stream's first message with its definitions, and the message of the same value once more.
func (v *values[T]) write(path string) {
	var out bytes.Buffer
	encoder := gob.NewEncoder(&out)
	must(encoder.Encode(v.expected))
	must(os.WriteFile(path+".first", out.Bytes(), 0o644))
	out.Reset()
	must(encoder.Encode(v.expected))
	must(os.WriteFile(path+".next", out.Bytes(), 0o644))
}

// A stream without end: the first message, then the next one for ever. It has ReadByte, so that the decoder puts no
// buffer of its own before it.
type ring struct {
	now, next []byte
	at        int
}

func (r *ring) turn() {
	if r.at == len(r.now) {
		r.now, r.at = r.next, 0
	}
}

func (r *ring) Read(into []byte) (int, error) {
	r.turn()
	n := copy(into, r.now[r.at:])
	r.at += n
	return n, nil
}

func (r *ring) ReadByte() (byte, error) {
	r.turn()
	r.at++
	return r.now[r.at-1], nil
}

func (v *values[T]) check(got T) {
	if !v.same(got, v.expected) {
		fail("a wrong value")
	}
}

func (v *values[T]) action(name, path string) func() {
	first, err := os.ReadFile(path + ".first")
	must(err)
	next, err := os.ReadFile(path + ".next")
	must(err)
	switch name {
	case "decode":
		return v.decode(&ring{now: first, next: next})
	case "decode_reused":
		return v.decodeReused(&ring{now: first, next: next})
	case "decode_once":
		return v.decodeOnce(first)
	case "encode":
		return v.encode(len(next))
	case "encode_out":
		return v.encodeOut(len(next))
	case "encode_once":
		return v.encodeOnce(len(first))
	}
	fail("no such action: " + name)
	return nil
}

func (v *values[T]) decode(stream *ring) func() {
	decoder := gob.NewDecoder(stream)
	for range 2 {
		var got T
		must(decoder.Decode(&got))
		v.check(got)
	}
	return func() {
		var got T
		must(decoder.Decode(&got))
	}
}

func (v *values[T]) decodeReused(stream *ring) func() {
	decoder := gob.NewDecoder(stream)
	var got T
	must(decoder.Decode(&got))
	must(decoder.Decode(&got))
	v.check(got)
	return func() { must(decoder.Decode(&got)) }
}

func (v *values[T]) decodeOnce(stream []byte) func() {
	decode := func() (got T) {
		must(gob.NewDecoder(bytes.NewReader(stream)).Decode(&got))
		return got
	}
	v.check(decode())
	return func() { decode() }
}

// Counts what passes, and keeps nothing: what a socket's buffer is to the program.
type sink struct{ passed int }

func (s *sink) Write(from []byte) (int, error) {
	s.passed += len(from)
	return len(from), nil
}

func (v *values[T]) encode(size int) func() {
	var out sink
	encoder := gob.NewEncoder(&out)
	must(encoder.Encode(v.expected))
	out.passed = 0
	must(encoder.Encode(v.expected))
	checkSize(out.passed, size)
	return func() { must(encoder.Encode(&v.expected)) }
}

func (v *values[T]) encodeOut(size int) func() {
	var out bytes.Buffer
	encoder := gob.NewEncoder(&out)
	must(encoder.Encode(v.expected))
	out.Reset()
	must(encoder.Encode(v.expected))
	checkSize(out.Len(), size)
	return func() {
		out.Reset()
		must(encoder.Encode(&v.expected))
	}
}

func (v *values[T]) encodeOnce(size int) func() {
	encode := func() int {
		var out bytes.Buffer
		must(gob.NewEncoder(&out).Encode(&v.expected))
		return out.Len()
	}
	checkSize(encode(), size)
	return func() { encode() }
}

func checkSize(got, wanted int) {
	if got != wanted {
		fail("wrong bytes")
	}
}

var _ io.ByteReader = (*ring)(nil)
