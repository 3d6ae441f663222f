// SPDX-License-Identifier: MIT
package main

import (
	"bytes"
	"math/rand"
	"sort"

	"github.com/aws/aws-lambda-go/lambda/messages"
)

func sortedKeys(of map[string]string) []string {
	keys := make([]string, 0, len(of))
	for key := range of {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

// A good stream: every kind of call, and a body with parts to define.
func goodStream(p *peer) []byte {
	stream := p.callBytes("Function.Ping", 1, messages.PingRequest{})
	stream = append(stream, p.callBytes("Function.Invoke", 2, invokeRequest())...)
	stream = append(stream, p.callBytes("Function.Nope", 3, Named{"x", Point{1, 2}, []Point{{3, 4}}})...)
	return append(stream, p.callBytes("Function.Invoke", 4, Box{Point{1, 2}})...)
}

// Streams that end, or are spoilt, at every byte.
func (b *battery) cuts() {
	var whole []byte
	measure, err := dial(b.address)
	if err != nil {
		panic(err)
	}
	whole = goodStream(measure)
	measure.finish(true)
	for cut := 0; cut <= len(whole); cut++ {
		b.runToEnd("half-closed after byte "+number(cut), func(p *peer) { p.write(goodStream(p)[:cut]) })
	}
	b.run("closed after every byte, and still serving", func(last *peer) {
		for cut := 0; cut <= len(whole); cut++ {
			if p, err := dial(b.address); err == nil {
				p.write(goodStream(p)[:cut])
				_ = p.conn.Close()
			}
		}
		last.ping(1)
	})
	b.spoilt(whole)
}

// Streams with one wrong byte, wherever it is not within JSON, of which gob knows nothing.
func (b *battery) spoilt(whole []byte) {
	random := rand.New(rand.NewSource(5))
	for i := 0; i < 400; i++ {
		at, to := random.Intn(len(whole)), byte(random.Intn(256))
		if within(whole, at, invokeRequest().Payload) || within(whole, at, invokeRequest().ClientContext) {
			continue
		}
		b.runToEnd("byte "+number(at)+" becomes "+number(int(to))+", "+number(i), func(p *peer) {
			stream := goodStream(p)
			stream[at] = to
			p.write(stream)
		})
	}
}

func within(stream []byte, at int, part []byte) bool {
	start := bytes.Index(stream, part)
	return at >= start && at < start+len(part)
}
