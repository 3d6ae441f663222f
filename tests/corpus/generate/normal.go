// SPDX-License-Identifier: MIT
// Writes what a reader without target types must read of each stream: normal.txt beside the manifests; and in
// normal_typed.txt what readers into types with interfaces must.

package main

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
)

// Texts longer than this are written as their size and hash.
const longestText = 2 << 10

func cmdNormal(args []string) {
	fs := flag.NewFlagSet("normal", flag.ExitOnError)
	check := fs.Bool("check", false, "only tell whether the files are what would be written")
	fs.Parse(args)
	for _, dir := range fs.Args() {
		var valid, malformed bytes.Buffer
		var typed, malformedTyped typedNormals
		for _, e := range readManifest(dir) {
			if e.Group != "jsonrpc" {
				normalCase(&valid, &typed, e, readStream(dir, e.File))
			}
		}
		putNormal(filepath.Join(dir, "normal.txt"), valid.Bytes(), *check)
		putNormal(filepath.Join(dir, "normal_typed.txt"), typed.text.Bytes(), *check)
		for _, e := range readMalformed(dir) {
			normalMalformed(&malformed, &malformedTyped, e, readStream(filepath.Join(dir, "malformed"), e.File))
		}
		if malformed.Len() > 0 {
			putNormal(filepath.Join(dir, "malformed", "normal.txt"), malformed.Bytes(), *check)
			putNormal(filepath.Join(dir, "malformed", "normal_typed.txt"), malformedTyped.text.Bytes(), *check)
		}
	}
	reportDeparturesFromGo()
}

func readStream(dir, file string) []byte {
	b, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		fail("%v", err)
	}
	return b
}

func putNormal(path string, text []byte, check bool) {
	if check {
		if old, err := os.ReadFile(path); err != nil || !bytes.Equal(old, text) {
			fail("%s is not what would be written", path)
		}
		return
	}
	if err := os.WriteFile(path, text, 0o644); err != nil {
		fail("%v", err)
	}
}

func putLine(b *bytes.Buffer, file, text string) {
	fmt.Fprintf(b, "%s\t%s\n", file, text)
}

func shortText(v any) string {
	return string(elideOver(longestText, json.RawMessage(canonicalText(v))))
}

// normalCase writes the values that Go decodes into its own types, once the wire-level reader agrees.
func normalCase(b *bytes.Buffer, typed *typedNormals, e *entry, data []byte) {
	d := newDyn(data)
	if e.Group == "rpc_raw" {
		normalBrokenOff(b, e, d, data)
		return
	}
	ts, err := targetsFor(e)
	if err != nil || len(ts) != len(e.Values) {
		fail("%s: no targets: %v", e.File, err)
	}
	tt := newTypeTable()
	dec := gob.NewDecoder(bytes.NewReader(data))
	for i, t := range ts {
		p := reflect.New(t)
		if err := decodeTyped(dec, p); err != nil {
			fail("%s: value %d: %v", e.File, i, err)
		}
		ti, _ := tt.add(t)
		whole := json.RawMessage(dumpJSON(tt, p.Elem()))
		if !bytes.Equal(elide(whole), e.Values[i].Value) {
			fail("%s: value %d is not what the manifest says", e.File, i)
		}
		var v any
		if err := json.Unmarshal(whole, &v); err != nil {
			fail("%s: value %d: %v", e.File, i, err)
		}
		normal := normalize(tt.Nodes, ti, v)
		if got, err := d.next(); err != nil || canonicalText(got.Value) != canonicalText(normal) {
			fail("%s: value %d: on the wire %.200s %v", e.File, i, canonicalText(got.Value), err)
		}
		putLine(b, e.File, shortText(normal))
		typed.add(e.File, "value", i, tt.Nodes, ti, whole)
	}
	if _, err := d.next(); err != io.EOF {
		fail("%s: %v at the end", e.File, err)
	}
	typed.addCompat(e)
}

// normalBrokenOff writes the values before the break, which the manifest does not have, and Go's error there.
func normalBrokenOff(b *bytes.Buffer, e *entry, d *dyn, data []byte) {
	dec := gob.NewDecoder(bytes.NewReader(data))
	for {
		v, err := d.next()
		goErr := decodeTyped(dec, reflect.Value{})
		if (err == nil) != (goErr == nil) {
			fail("%s: %v, Go: %v", e.File, err, goErr)
		}
		if err != nil {
			putLine(b, e.File, "!"+goErr.Error())
			return
		}
		putLine(b, e.File, shortText(v.Value))
	}
}
