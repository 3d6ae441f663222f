// SPDX-License-Identifier: MIT
package main

import (
	"strconv"
	"strings"

	"github.com/aws/aws-lambda-go/lambda/messages"
)

func number(n int) string { return strconv.Itoa(n) }

// Names of methods that there are not.
func (b *battery) names() {
	given := []string{
		"Function.Nope", "Nope.Invoke", "Nope", "", ".", "..", "Function", "Function.", ".Invoke", "A.Function.Invoke",
		"Function.Invoke.", "Function..Invoke", "function.Invoke", "Function.invoke", "Function.Invoke ", " Function.Ping",
		"Function/Invoke", "Function.Ping\x00", "Function.\xff", "Ƒunction.Ping", strings.Repeat("x", 300),
		strings.Repeat("x", 5000) + ".Invoke", "Function." + strings.Repeat("y", 70_000),
	}
	for _, name := range given {
		title := "name: " + strconv.Quote(name)
		if len(title) > 100 {
			title = title[:60] + "... of " + number(len(name))
		}
		b.run(title, func(p *peer) {
			p.call(name, 1, messages.InvokeRequest{Payload: []byte(hello)})
			p.await(1)
			p.call(name, 2, messages.PingRequest{})
			p.await(1)
			p.invoke(3, hello)
		})
	}
	b.run("name: unknown, then the first good call", func(p *peer) {
		p.call("Function.Nope", 0, invokeRequest())
		p.await(1)
		p.call("Function.Invoke", 1, invokeRequest())
	})
}
