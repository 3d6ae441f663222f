// SPDX-License-Identifier: MIT
// Checks streams that another implementation made of the same values.

package main

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/rpc"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"time"
)

var rpcTypes = map[string]reflect.Type{}

func init() {
	for _, v := range []any{rpc.Request{}, rpc.Response{}, struct{}{}} {
		rpcTypes[reflect.TypeOf(v).String()] = reflect.TypeOf(v)
	}
}

// targetsFor finds the Go types to decode a manifest entry into.
func targetsFor(e *entry) ([]reflect.Type, error) {
	p := strings.SplitN(e.Src, ":", 3)
	if p[0] == "rpc" {
		var seed int64
		fmt.Sscan(p[1], &seed)
		for _, cv := range conversations() {
			if cv.Name != p[2] {
				continue
			}
			byName := map[string]reflect.Type{}
			for k, t := range rpcTypes {
				byName[k] = t
			}
			for _, s := range cv.Steps(rngFor(seed, "rpc/"+cv.Name)) {
				for _, x := range []any{s.Arg, s.Reply} {
					t := targetOf(x)
					byName[t.String()] = t
				}
			}
			var ts []reflect.Type
			for _, v := range e.Values {
				t := byName[e.Types[v.Type].Go]
				if t == nil {
					return nil, fmt.Errorf("no Go type %q", e.Types[v.Type].Go)
				}
				ts = append(ts, t)
			}
			return ts, nil
		}
	}
	c, rng, err := caseBySrc(e.Src)
	if err != nil {
		return nil, err
	}
	if c.Targets != nil {
		return c.Targets, nil
	}
	var ts []reflect.Type
	for _, v := range c.Make(rng) {
		ts = append(ts, targetOf(v))
	}
	return ts, nil
}

func cmdVerify(args []string) {
	fs := flag.NewFlagSet("verify", flag.ExitOnError)
	corpus := fs.String("corpus", "", "directory of the manifest and the original streams (default: DIR itself)")
	verbose := fs.Bool("v", false, "report every case")
	group := fs.String("group", "", "only this group")
	want := fs.Int("pass", 0, "fail if not just so many streams pass")
	complete := fs.Bool("complete", false, "fail if a stream is missing")
	nilMaps := fs.Bool("nil-maps", false, "an empty map in a field may be missing")
	fs.Parse(args)
	if fs.NArg() != 1 {
		fail("verify: want one directory")
	}
	dir := fs.Arg(0)
	if *corpus == "" {
		*corpus = dir
	}
	es := readManifest(*corpus)
	pass, bad, missing, skipped, same, exactable, exactSame := 0, 0, 0, 0, 0, 0, 0
	for _, e := range es {
		if *group != "" && e.Group != *group {
			continue
		}
		if e.Group == "jsonrpc" || e.Group == "rpc_raw" {
			skipped++
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.File))
		if err != nil {
			missing++
			if *verbose {
				fmt.Println("MISSING", e.File)
			}
			continue
		}
		if orig, err := os.ReadFile(filepath.Join(*corpus, e.File)); err == nil && bytes.Equal(orig, data) {
			same++
			if e.Exact {
				exactSame++
			}
		}
		if e.Exact {
			exactable++
		}
		if err := verifyOne(e, data, *nilMaps); err != nil {
			bad++
			fmt.Printf("FAIL %s: %.600s\n", e.File, err)
			continue
		}
		pass++
		if *verbose {
			fmt.Println("ok  ", e.File)
		}
	}
	fmt.Printf("pass %d, fail %d, missing %d, skipped %d (not gob); byte-identical to Go %d, of the %d reproducible streams %d\n", pass, bad, missing, skipped, same, exactable, exactSame)
	if bad > 0 || *want > 0 && pass != *want || *complete && (missing > 0 || pass == 0) {
		os.Exit(1)
	}
}

func verifyOne(e *entry, data []byte, nilMaps bool) error {
	ts, err := targetsFor(e)
	if err != nil {
		return err
	}
	if len(ts) != len(e.Values) {
		return fmt.Errorf("internal: %d targets for %d values", len(ts), len(e.Values))
	}
	errc := make(chan error, 1)
	go func() {
		tt := newTypeTable()
		dec := gob.NewDecoder(bytes.NewReader(data))
		for i, t := range ts {
			p := reflect.New(t)
			if err := decodeTyped(dec, p); err != nil {
				errc <- fmt.Errorf("value %d (%s): %v", i, t, err)
				return
			}
			ti, _ := tt.add(t)
			got := string(elide(json.RawMessage(dumpJSON(tt, p.Elem()))))
			want := string(e.Values[i].Value)
			if got != want && !(nilMaps && sameButForEmptyMaps(tt.Nodes, ti, got, want)) {
				k := 0
				for k < len(got) && k < len(want) && got[k] == want[k] {
					k++
				}
				lo := k - 60
				if lo < 0 {
					lo = 0
				}
				errc <- fmt.Errorf("value %d (%s) differs at offset %d: got ...%.160s want ...%.160s", i, t, k, got[lo:], want[lo:])
				return
			}
		}
		if err := dec.DecodeValue(reflect.Value{}); err != io.EOF {
			errc <- fmt.Errorf("after %d values: want EOF, got %v", len(ts), err)
			return
		}
		errc <- nil
	}()
	select {
	case err := <-errc:
		return err
	case <-time.After(30 * time.Second):
		return fmt.Errorf("timeout")
	}
}

// sameButForEmptyMaps compares manifest values of one type in which a field may be nil instead of an empty map. Of
// elided ones nothing is known.
func sameButForEmptyMaps(nodes []*typeNode, ti int, a, b string) bool {
	if strings.HasPrefix(a, `{"elided":`) || strings.HasPrefix(b, `{"elided":`) {
		return false
	}
	var x, y any
	if json.Unmarshal([]byte(a), &x) != nil || json.Unmarshal([]byte(b), &y) != nil {
		return false
	}
	return reflect.DeepEqual(withoutEmptyMaps(nodes, ti, x), withoutEmptyMaps(nodes, ti, y))
}

// cmdReencode encodes all cases in this one process: ids, map orders and so the
// bytes differ from the corpus, the values do not. It exists to test verify.
func cmdReencode(args []string) {
	fs := flag.NewFlagSet("reencode", flag.ExitOnError)
	corpus := fs.String("corpus", "", "")
	out := fs.String("out", "", "")
	fs.Parse(args)
	os.MkdirAll(*out, 0o755)
	n := 0
	for _, e := range readManifest(*corpus) {
		if strings.HasPrefix(e.Src, "rpc") {
			continue
		}
		c, rng, err := caseBySrc(e.Src)
		if err != nil {
			fail("%v", err)
		}
		data, err := encodeAll(c.Make(rng))
		if err != nil {
			fail("%v", err)
		}
		os.WriteFile(filepath.Join(*out, e.File), data, 0o644)
		n++
	}
	fmt.Println(n, "streams")
}
