// SPDX-License-Identifier: MIT

// encoding/gob as its users write it: one case a process. Also writes the streams that everybody reads.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"time"

	"gobbench/messages"
)

const usage = `usage: gob_go VALUE write STREAMS
       gob_go VALUE ACTION STREAMS MILLISECONDS
       gob_go version
`

type sample struct {
	Ns          float64 `json:"ns"`
	Allocations float64 `json:"allocations"`
	Operations  int     `json:"operations"`
}

// One value by each action.
type runner interface {
	write(path string)
	action(name, path string) func()
}

func runnerOf(value string) runner {
	switch value {
	case "request_128":
		return &values[messages.InvokeRequest]{requestOf(128), sameRequest}
	case "request_1k":
		return &values[messages.InvokeRequest]{requestOf(1 << 10), sameRequest}
	case "request_1m":
		return &values[messages.InvokeRequest]{requestOf(1 << 20), sameRequest}
	case "response_1k":
		return &values[messages.InvokeResponse]{responseOf(1 << 10), sameResponse}
	case "response_1m":
		return &values[messages.InvokeResponse]{responseOf(1 << 20), sameResponse}
	case "mixed":
		return &values[mixed]{mixedAt(12345), sameMixed}
	case "mixed_10k":
		return &values[[]mixed]{manyMixed(10000), sameManyMixed}
	case "map_1k", "ordered_map_1k":
		return &values[map[string]int]{mapOf(1000), sameMap}
	}
	fail("no such value: " + value)
	return nil
}

// Runs `operation` for about so long, after a quarter of that which does not count.
func measure(wanted time.Duration, operation func()) sample {
	run := func(wanted time.Duration) (int, time.Duration) {
		began := time.Now()
		count, batch := 0, 1
		for {
			for range batch {
				operation()
			}
			count += batch
			taken := time.Since(began)
			if taken >= wanted {
				return count, taken
			}
			if taken < wanted/20 {
				batch *= 2
			}
		}
	}
	run(wanted / 4)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	count, taken := run(wanted)
	runtime.ReadMemStats(&after)
	each := float64(count)
	return sample{float64(taken.Nanoseconds()) / each, float64(after.Mallocs-before.Mallocs) / each, count}
}

func fail(why string) {
	fmt.Fprintln(os.Stderr, "gob_go:", why)
	os.Exit(1)
}

func must(err error) {
	if err != nil {
		fail(err.Error())
	}
}

func main() {
	words := os.Args[1:]
	switch {
	case len(words) == 1 && words[0] == "version":
		fmt.Println(runtime.Version())
	case len(words) == 3 && words[1] == "write":
		runnerOf(words[0]).write(words[2] + "/" + words[0])
	case len(words) == 4:
		milliseconds, err := strconv.Atoi(words[3])
		must(err)
		operation := runnerOf(words[0]).action(words[1], words[2]+"/"+words[0])
		line, err := json.Marshal(measure(time.Duration(milliseconds)*time.Millisecond, operation))
		must(err)
		fmt.Println(string(line))
	default:
		fmt.Fprint(os.Stderr, usage)
		os.Exit(64)
	}
}
