// SPDX-License-Identifier: MIT
package main

import (
	"encoding/hex"
	"math/rand"
	"strings"

	"github.com/aws/aws-lambda-go/lambda/messages"
)

// One gob message of a length below 128, from its content.
func message(content ...byte) []byte { return append([]byte{byte(len(content))}, content...) }

// The first message of some, and the others.
func cutFirst(stream []byte) (first, rest []byte) {
	n := 1 + int(stream[0])
	return stream[:n:n], stream[n:]
}

// A stream's first message with one byte more in it.
func lengthened(first []byte) []byte { return message(append(append([]byte(nil), first[1:]...), 0)...) }

func bytesOf(text string) []byte {
	made, err := hex.DecodeString(strings.ReplaceAll(text, " ", ""))
	if err != nil {
		panic(err)
	}
	return made
}

// Definitions that are sent twice, at the wrong place, or wrong in themselves.
func (b *battery) definitions() {
	b.badHeaderDefinitions()
	b.badBodyDefinitions()
	b.handmadeDefinitions()
	b.builtinIDs()
}

func (b *battery) badHeaderDefinitions() {
	b.run("definition: the header's twice", func(p *peer) {
		first, rest := cutFirst(p.callBytes("Function.Ping", 1, messages.PingRequest{}))
		p.write(first, first, rest)
	})
	b.run("definition: the header's again before the second call", func(p *peer) {
		first, rest := cutFirst(p.callBytes("Function.Ping", 1, messages.PingRequest{}))
		p.write(first, rest)
		p.await(1)
		p.write(first)
	})
	b.run("definition: the header's with a byte behind it", func(p *peer) {
		first, rest := cutFirst(p.callBytes("Function.Ping", 1, messages.PingRequest{}))
		p.write(lengthened(first), rest)
	})
	b.run("definition: the header's is missing", func(p *peer) {
		_, rest := cutFirst(p.callBytes("Function.Ping", 1, messages.PingRequest{}))
		p.write(rest)
	})
}

func (b *battery) badBodyDefinitions() {
	b.run("definition: the body's twice", func(p *peer) {
		head := p.header("Function.Invoke", 1)
		first, rest := cutFirst(p.bytes(Named{"x", Point{1, 2}, nil}))
		p.write(head, first, first, rest)
	})
	b.run("definition: the body's with a byte behind it", func(p *peer) {
		head := p.header("Function.Ping", 1)
		first, rest := cutFirst(p.bytes(Point{1, 2}))
		p.write(head, lengthened(first), rest)
	})
	b.run("definition: the body's is missing", func(p *peer) {
		head := p.header("Function.Invoke", 1)
		_, rest := cutFirst(p.bytes(Point{1, 2}))
		p.write(head, rest)
	})
	b.run("definition: the body's is missing, for a method that there is not", func(p *peer) {
		head := p.header("Function.Nope", 1)
		_, rest := cutFirst(p.bytes(Point{1, 2}))
		p.write(head, rest)
	})
	b.reordered()
	b.cutValues()
}

// Definitions that come before or after what refers to them.
func (b *battery) reordered() {
	b.run("definition: of a part comes after the value", func(p *peer) {
		head := p.header("Function.Ping", 1)
		first, rest := cutFirst(p.bytes(Named{"x", Point{1, 2}, nil}))
		second, rest := cutFirst(rest)
		third, value := cutFirst(rest)
		p.write(head, first, third, value, second)
	})
	b.run("definition: of parts in another order", func(p *peer) {
		head := p.header("Function.Ping", 1)
		first, rest := cutFirst(p.bytes(Named{"x", Point{1, 2}, nil}))
		second, rest := cutFirst(rest)
		third, value := cutFirst(rest)
		p.write(head, third, second, first, value)
	})
	b.run("definition: one that no value uses", func(p *peer) {
		head := p.header("Function.Ping", 1)
		first, _ := cutFirst(p.bytes(Point{1, 2}))
		p.write(head, first, p.bytes(messages.PingRequest{}))
	})
}

func (b *battery) cutValues() {
	b.run("definition: a value cut inside its message", func(p *peer) {
		head := p.header("Function.Invoke", 1)
		_, value := cutFirst(p.bytes(Wrong{300}))
		p.write(head, message(value[1:len(value)-2]...))
	})
	b.run("definition: a value cut inside its id", func(p *peer) {
		head := p.header("Function.Invoke", 1)
		_, value := cutFirst(p.bytes(Wrong{300}))
		p.write(head, message(value[1:3]...))
	})
	b.run("definition: bytes behind a value", func(p *peer) {
		p.write(p.header("Function.Ping", 1))
		definition, value := cutFirst(p.bytes(messages.PingRequest{}))
		p.write(definition, message(append(append([]byte(nil), value[1:]...), 1, 2, 3)...))
	})
}

// Definitions of id 2000 (fe0f9f is -2000, fe0fa0 is 2000) as the body of a Ping, which takes any struct.
func (b *battery) handmadeDefinitions() {
	cases := map[string]string{
		"of nothing":                     "fe0f9f 00",
		"a list of itself":               "fe0f9f 02 01 01 01 4c 01 fe0fa0 00 01 fe0fa0 00 00",
		"a struct without fields":        "fe0f9f 03 01 01 01 53 01 fe0fa0 00 00 00",
		"a field of no type":             "fe0f9f 03 01 01 01 53 01 fe0fa0 00 01 01 01 01 41 00 00 00",
		"a field of an undefined type":   "fe0f9f 03 01 01 01 53 01 fe0fa0 00 01 01 01 01 41 01 fe0ffe 00 00 00",
		"a field of itself":              "fe0f9f 03 01 01 01 53 01 fe0fa0 00 01 01 01 01 41 01 fe0fa0 00 00 00",
		"a field without a name":         "fe0f9f 03 01 01 01 53 01 fe0fa0 00 01 01 02 04 00 00 00",
		"more fields than bytes":         "fe0f9f 03 01 01 01 53 01 fe0fa0 00 01 fc7fffffff 01 01 41 01 04 00 00 00",
		"its own id inside is another":   "fe0f9f 03 01 01 01 53 01 04 00 01 01 01 01 41 01 04 00 00 00",
		"cut short":                      "fe0f9f 03 01 01 01 53",
		"a field number past wireType":   "fe0f9f 09 01 00",
		"of a builtin id":                "03 03 01 01 01 53 01 04 00 00 00",
		"of id 63":                       "7d 03 01 01 01 53 01 7e 00 00 00",
		"of the smallest id there is":    "f8ffffffffffffffff 03 01 01 01 53 00 00 00",
		"an opaque type":                 "fe0f9f 05 01 01 01 47 01 fe0fa0 00 00 00",
		"a text type":                    "fe0f9f 07 01 01 01 54 01 fe0fa0 00 00 00",
		"an array of a negative length":  "fe0f9f 01 01 01 01 41 01 fe0fa0 00 01 04 01 01 00 00",
		"two kinds at once":              "fe0f9f 02 01 01 01 4c 01 fe0fa0 00 01 04 00 01 01 01 01 53 01 fe0fa0 00 00 00",
		"delta of a field is enormous":   "fe0f9f f8ffffffffffffffff 01 00",
		"a name longer than the message": "fe0f9f 03 01 01 7f 53 01",
	}
	for _, method := range []string{"Function.Ping", "Function.Invoke", "Function.Nope"} {
		for _, name := range sortedKeys(cases) {
			b.run("handmade for "+method+": "+name, func(p *peer) {
				p.write(p.header(method, 1), message(bytesOf(cases[name])...), message(bytesOf("fe0fa0 00")...))
			})
		}
	}
}

// Values of the ids that are gob's own, and of some that nobody defines.
func (b *battery) builtinIDs() {
	contents := map[string]string{"zeros": "00 00 00 00", "a field": "01 02 00", "ones": "01 01 01 01", "nothing": ""}
	for id := 0; id <= 26; id++ {
		for _, name := range sortedKeys(contents) {
			for _, method := range []string{"Function.Ping", "Function.Invoke", "Function.Nope"} {
				content := append([]byte{byte(2 * id)}, bytesOf(contents[name])...)
				b.run("value of id "+number(id)+" for "+method+": "+name, func(p *peer) {
					p.write(p.header(method, 1), message(content...))
				})
			}
		}
	}
}

// Lengths that no message can have.
func (b *battery) lengths() {
	cases := map[string]string{
		"8 GiB": "f8 0000000200000000", "8 GiB and one": "f8 0000000200000001", "2^62": "f8 4000000000000000",
		"2^63": "f8 8000000000000000", "2^64-1": "f8 ffffffffffffffff", "nine bytes long": "f7 01 0000000000000000",
		"of 128 bytes": "80", "zero": "00", "zero, twice": "00 00", "zero in eight bytes": "f8 0000000000000000",
	}
	for _, name := range sortedKeys(cases) {
		length := bytesOf(cases[name])
		b.run("length, header: "+name, func(p *peer) { p.write(length) })
		b.run("length, second header: "+name, func(p *peer) { p.ping(1); p.await(1); p.write(length) })
		b.run("length, body: "+name, func(p *peer) { p.write(p.header("Function.Invoke", 1), length) })
		b.run("length, body of no method: "+name, func(p *peer) { p.write(p.header("Function.Nope", 1), length) })
		b.runToEnd("length, header, then the end: "+name, func(p *peer) { p.write(length) })
		b.runToEnd("length, body, then the end: "+name, func(p *peer) { p.write(p.header("Function.Invoke", 1), length) })
	}
	b.betweenLimits()
}

// Above what a function may bound a message by, below what Go does: whoever waits for it sees the end instead.
func (b *battery) betweenLimits() {
	lengths := map[string]string{
		"8 GiB less one": "f8 00000001ffffffff", "1 GiB": "fc 40000000", "64 MiB and one": "fc 04000001",
	}
	for _, name := range sortedKeys(lengths) {
		length := lengths[name]
		b.runToEnd("long message, header: "+name, func(p *peer) { p.write(bytesOf(length), []byte("abc")) })
		b.runToEnd("long message, body: "+name, func(p *peer) {
			p.write(p.header("Function.Invoke", 1), bytesOf(length), []byte("abc"))
		})
	}
}

// Bytes that are no gob at all.
func (b *battery) garbage() {
	texts := map[string]string{
		"HTTP":             "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
		"HTTP CONNECT":     "CONNECT /_goRPC_ HTTP/1.0\n\n",
		"JSON-RPC":         `{"method":"Function.Ping","params":[{}],"id":0}` + "\n",
		"zeros":            strings.Repeat("\x00", 500),
		"ones":             strings.Repeat("\x01", 500),
		"0xff":             strings.Repeat("\xff", 500),
		"text":             strings.Repeat("hello, world ", 50),
		"TLS client hello": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + strings.Repeat("\xa5", 501),
	}
	for _, name := range sortedKeys(texts) {
		b.run("garbage: "+name, func(p *peer) { p.write([]byte(texts[name]), []byte(strings.Repeat(" ", 200))) })
		b.runToEnd("garbage, then the end: "+name, func(p *peer) { p.write([]byte(texts[name])) })
		b.runToEnd("garbage for a body, then the end: "+name, func(p *peer) {
			p.write(p.header("Function.Invoke", 1), []byte(texts[name]))
		})
	}
	random := rand.New(rand.NewSource(20181113))
	for i := 0; i < 100; i++ {
		bytes := make([]byte, 1+random.Intn(400))
		random.Read(bytes)
		b.runToEnd("noise "+number(i), func(p *peer) { p.write(bytes) })
		b.runToEnd("noise for a body "+number(i), func(p *peer) { p.write(p.header("Function.Invoke", 1), bytes) })
	}
}
