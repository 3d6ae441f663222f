// SPDX-License-Identifier: MIT
// The manifest on disk: a file of JSON Lines a group, long values as their size and hash.

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"sort"
)

// Values whose JSON is longer than this are not written out.
const longestValue = 32 << 10

// elide is v, or for a long one its size and FNV-1a hash.
func elide(v json.RawMessage) json.RawMessage { return elideOver(longestValue, v) }

func elideOver(longest int, v json.RawMessage) json.RawMessage {
	if len(v) <= longest {
		return v
	}
	h := fnv.New64a()
	h.Write(v)
	return json.RawMessage(fmt.Sprintf(`{"elided":%d,"fnv1a":"%016x"}`, len(v), h.Sum64()))
}

// manifestGroup is the name of the file that describes entries of a group.
func manifestGroup(group string) string {
	switch group {
	case "rpc_raw", "jsonrpc":
		return "rpc"
	}
	return group
}

// writeManifest writes dir/cases/GROUP.json, each in the order of es.
func writeManifest(dir string, es []*entry) {
	files := map[string]*bytes.Buffer{}
	for _, e := range es {
		for i := range e.Values {
			e.Values[i].Value = elide(e.Values[i].Value)
			if e.Values[i].Input != nil {
				e.Values[i].Input = elide(e.Values[i].Input)
			}
		}
		g := manifestGroup(e.Group)
		if files[g] == nil {
			files[g] = &bytes.Buffer{}
		}
		files[g].Write(jsonLine(e))
	}
	cases := filepath.Join(dir, "cases")
	os.RemoveAll(cases)
	if err := os.MkdirAll(cases, 0o755); err != nil {
		fail("%v", err)
	}
	for g, b := range files {
		if err := os.WriteFile(filepath.Join(cases, g+".json"), b.Bytes(), 0o644); err != nil {
			fail("%v", err)
		}
	}
}

// readLines calls f with each line of a JSON Lines file.
func readLines(path string, f func(line []byte)) {
	in, err := os.Open(path)
	if err != nil {
		fail("%v", err)
	}
	defer in.Close()
	rd := bufio.NewReaderSize(in, 1<<20)
	for {
		line, err := rd.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			f(line)
		}
		if err == io.EOF {
			return
		}
		if err != nil {
			fail("%v", err)
		}
	}
}

// readManifest reads all groups of a corpus in the order of their numbers.
func readManifest(dir string) []*entry {
	paths, _ := filepath.Glob(filepath.Join(dir, "cases", "*.json"))
	if len(paths) == 0 {
		fail("%s: no manifest in cases/", dir)
	}
	var es []*entry
	for _, p := range paths {
		readLines(p, func(line []byte) {
			e := &entry{}
			if err := json.Unmarshal(line, e); err != nil {
				fail("%s: %v", p, err)
			}
			es = append(es, e)
		})
	}
	sort.Slice(es, func(i, j int) bool { return es[i].ID < es[j].ID })
	return es
}

// readMalformed reads the verdicts on the malformed streams, of which a corpus may have none.
func readMalformed(dir string) []*malEntry {
	path := filepath.Join(dir, "malformed", "cases.json")
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	var es []*malEntry
	readLines(path, func(line []byte) {
		e := &malEntry{}
		if err := json.Unmarshal(line, e); err != nil {
			fail("%s: %v", path, err)
		}
		es = append(es, e)
	})
	return es
}
