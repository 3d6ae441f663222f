// SPDX-License-Identifier: MIT

// Program battery sends good and bad calls to a go1.x function and prints what came of each: a JSON line a case.
// It knows no expected answer: two functions are alike if it prints the same about both.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// One case: what is sent on a connection of its own.
type battery struct {
	address string
	only    string
	print   *json.Encoder
}

// Runs a case and then asks whether the connection still serves.
func (b *battery) run(name string, send func(*peer)) { b.report(name, send, false) }

// Runs a case whose last word is that no more bytes will come: what follows it could only be misread.
func (b *battery) runToEnd(name string, send func(*peer)) { b.report(name, send, true) }

func (b *battery) report(name string, send func(*peer), ended bool) {
	if b.only != "" && b.only != name {
		return
	}
	got := b.outcomeOf(send, ended)
	got.Case = name
	if err := b.print.Encode(got); err != nil {
		panic(err)
	}
}

func (b *battery) outcomeOf(send func(*peer), ended bool) outcome {
	p, err := dial(b.address)
	if err != nil {
		return outcome{End: "no connection: " + err.Error()}
	}
	send(p)
	if ended {
		p.halfClose()
	}
	p.finish(ended)
	return outcome{Replies: p.replies, End: p.end}
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: battery ADDRESS [CASE]")
		os.Exit(64)
	}
	b := battery{address: os.Args[1], print: json.NewEncoder(os.Stdout)}
	if len(os.Args) > 2 {
		b.only = os.Args[2]
	}
	b.goodCalls()
	b.names()
	b.wrongBodies()
	b.extraFields()
	b.definitions()
	b.lengths()
	b.garbage()
	b.cuts()
}
