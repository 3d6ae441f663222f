// SPDX-License-Identifier: MIT
// Decodes one stream in a process of its own and prints the verdict of Go.

package main

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"syscall"
)

func malTargets(src string) ([]reflect.Type, error) {
	if strings.HasPrefix(src, "hand:") {
		p := strings.SplitN(src, ":", 3)
		var seed int64
		fmt.Sscan(p[1], &seed)
		for _, h := range handMade(seed) {
			if h.Name == p[2] {
				return h.Targets, nil
			}
		}
		return nil, fmt.Errorf("no %s", src)
	}
	return targetsFor(&entry{Src: src})
}

// cmdJudge decodes one stream the way Go does and prints the verdict.
func cmdJudge(args []string) {
	fs := flag.NewFlagSet("judge", flag.ExitOnError)
	src := fs.String("src", "", "")
	file := fs.String("file", "", "")
	mode := fs.String("mode", "typed", "")
	fs.Parse(args)
	syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: 14 << 30, Max: 14 << 30})
	data, err := os.ReadFile(*file)
	if err != nil {
		fail("%v", err)
	}
	ts, err := malTargets(*src)
	if err != nil {
		fail("%v", err)
	}
	out := malEntry{}
	if *mode == "skip" {
		dec := gob.NewDecoder(bytes.NewReader(data))
		sk := &malSkip{}
		for sk.Count < 2000 {
			if err := decodeTyped(dec, reflect.Value{}); err != nil {
				sk.Error = err.Error()
				break
			}
			sk.Count++
		}
		sk.Class = classify(sk.Error)
		out.Skip = sk
		os.Stdout.Write(jsonLine(&out))
		return
	}
	tt := newTypeTable()
	for _, t := range ts {
		k, _ := tt.add(t)
		out.Targets = append(out.Targets, k)
	}
	rd := bytes.NewReader(data) // an io.ByteReader, so the decoder reads no further than it must
	dec := gob.NewDecoder(rd)
	errs := 0
	for _, t := range ts {
		p := reflect.New(t)
		if err := decodeTyped(dec, p); err != nil {
			s := err.Error()
			out.Typed = append(out.Typed, malResult{Error: s, Class: classify(s)})
			errs++
			if errs == 3 || strings.HasPrefix(s, "PANIC") || rd.Len() == 0 {
				break
			}
			continue
		}
		v := dumpJSON(tt, p.Elem())
		if len(v) > 4000 || strings.Contains(v, strings.Repeat("[", 64)) || strings.Count(v, "Next") > 64 {
			v = `{"elided":` + fmt.Sprint(len(v)) + `}`
		}
		out.Typed = append(out.Typed, malResult{OK: true, Value: json.RawMessage(v)})
	}
	out.Types = tt.Nodes
	os.Stdout.Write(jsonLine(&out))
}
