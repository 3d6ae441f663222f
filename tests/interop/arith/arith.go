// SPDX-License-Identifier: MIT

// Package arith is the service that net/rpc's documentation uses, and two methods that wait for each other.
package arith

import (
	"errors"
	"sync"
)

// Of 64 bits by name, because Go puts that name into its error texts.
type Args struct{ A, B int64 }

type Quotient struct{ Quo, Rem int64 }

type Arith struct {
	guard sync.Mutex
	gates map[int64]chan struct{}
}

func (*Arith) Multiply(args *Args, reply *int64) error {
	*reply = args.A * args.B
	return nil
}

func (*Arith) Divide(args *Args, reply *Quotient) error {
	if args.B == 0 {
		return errors.New("divide by zero")
	}
	*reply = Quotient{args.A / args.B, args.A % args.B}
	return nil
}

func (*Arith) Echo(text string, reply *string) error {
	*reply = text
	return nil
}

func (a *Arith) Wait(number int64, reply *int64) error {
	<-a.gate(number)
	*reply = number
	return nil
}

func (a *Arith) Open(number int64, reply *int64) error {
	close(a.gate(number))
	*reply = number
	return nil
}

func (a *Arith) gate(number int64) chan struct{} {
	a.guard.Lock()
	defer a.guard.Unlock()
	if a.gates == nil {
		a.gates = map[int64]chan struct{}{}
	}
	if a.gates[number] == nil {
		a.gates[number] = make(chan struct{})
	}
	return a.gates[number]
}
