// SPDX-License-Identifier: MIT
// The commands.

package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

const usage = `usage:
  gobgen gen    [-out DIR] [-seed N] [-count K] [-malformed M] [-fixed all|some|none] [-patience D]
  gobgen verify [-corpus DIR] [-group G] [-pass N] [-complete] [-nil-maps] [-v] DIR   check streams re-encoded by another implementation
  gobgen reencode [-corpus DIR] -out DIR   encode every case again, in one process (other type ids)
  gobgen dump   FILE...                    show messages, type definitions and values
  gobgen normal [-check] CORPUS...         write what a reader without target types must read
  gobgen cpp    [-check] -out DIR CORPUS... write the C++ types of corpora
  gobgen list                              names of the fixed cases
`

func main() {
	if len(os.Args) < 2 {
		fmt.Fprint(os.Stderr, usage)
		os.Exit(2)
	}
	args := os.Args[2:]
	switch os.Args[1] {
	case "gen":
		cmdGen(args)
	case "one":
		cmdOne(args)
	case "verify":
		cmdVerify(args)
	case "dump":
		cmdDump(args)
	case "list":
		for _, c := range namedCases() {
			fmt.Println(c.Group, c.Name)
		}
	case "rpcserver":
		cmdRPCServer(args)
	case "rpccapture":
		cmdRPCCapture(args)
	case "reencode":
		cmdReencode(args)
	case "judge":
		cmdJudge(args)
	case "normal":
		cmdNormal(args)
	case "cpp":
		cmdCpp(args)
	default:
		fmt.Fprint(os.Stderr, usage)
		os.Exit(2)
	}
}

// cmdOne builds one case in this (fresh) process: type ids start at the first.
func cmdOne(args []string) {
	fs := flag.NewFlagSet("one", flag.ExitOnError)
	src := fs.String("src", "", "")
	out := fs.String("out", "", "")
	fs.Parse(args)
	c, rng, err := caseBySrc(*src)
	if err != nil {
		fail("%v", err)
	}
	e, data := buildEntry(c, *src, rng)
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		fail("%v", err)
	}
	os.Stdout.Write(jsonLine(e))
}

func self() string {
	p, err := os.Executable()
	if err != nil {
		fail("%v", err)
	}
	return p
}

func parallel(n int, f func(i int)) {
	var wg sync.WaitGroup
	ch := make(chan int)
	for w := 0; w < runtime.NumCPU(); w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range ch {
				f(i)
			}
		}()
	}
	for i := 0; i < n; i++ {
		ch <- i
	}
	close(ch)
	wg.Wait()
}

func cmdGen(args []string) {
	fs := flag.NewFlagSet("gen", flag.ExitOnError)
	out := fs.String("out", "corpus", "directory to write")
	seed := fs.Int64("seed", 1, "seed")
	count := fs.Int("count", 80, "random cases")
	nmal := fs.Int("malformed", 150, "malformed streams")
	fixed := fs.String("fixed", "all", "all: every fixed case; some: only those whose content depends on the seed; none")
	patience := fs.Duration("patience", 45*time.Second, "time that Go gets for a malformed stream")
	fs.Parse(args)
	os.RemoveAll(filepath.Join(*out, "malformed"))
	if err := os.MkdirAll(filepath.Join(*out, "malformed"), 0o755); err != nil {
		fail("%v", err)
	}
	old, _ := filepath.Glob(filepath.Join(*out, "[0-9][0-9][0-9]_*"))
	for _, f := range old {
		os.Remove(f)
	}
	type job struct{ src, name string }
	var jobs []job
	if *fixed != "none" {
		for _, c := range namedCases() {
			if *fixed == "some" && c.Group != "lambda" {
				continue
			}
			jobs = append(jobs, job{fmt.Sprintf("fixed:%d:%s", *seed, c.Name), c.Name})
		}
	}
	for i := 0; i < *count; i++ {
		jobs = append(jobs, job{fmt.Sprintf("random:%d:%d", *seed, i), fmt.Sprintf("random_%d_%03d", *seed, i)})
	}
	entries := make([]*entry, len(jobs))
	var mu sync.Mutex
	bad := 0
	parallel(len(jobs), func(i int) {
		j := jobs[i]
		id := i + 1
		file := fmt.Sprintf("%03d_%s.gob", id, j.name)
		cmd := exec.Command(self(), "one", "-src", j.src, "-out", filepath.Join(*out, file))
		cmd.Env = append(os.Environ(), "TZ=UTC")
		var se strings.Builder
		cmd.Stderr = &se
		b, err := cmd.Output()
		if err != nil {
			mu.Lock()
			bad++
			fmt.Fprintf(os.Stderr, "case %s: %v\n%.2000s\n", j.src, err, se.String())
			mu.Unlock()
			return
		}
		e := &entry{}
		if err := json.Unmarshal(b, e); err != nil {
			fail("case %s: %v", j.src, err)
		}
		e.ID, e.File = id, file
		entries[i] = e
	})
	if bad > 0 {
		fail("%d cases failed", bad)
	}
	next := len(jobs) + 1
	if *fixed != "none" {
		entries = append(entries, rpcCases(*out, *seed, next)...)
	}
	writeManifest(*out, entries)
	n := genMalformed(*out, *seed, *nmal, *patience)
	var size int64
	filepath.Walk(*out, func(_ string, st os.FileInfo, err error) error {
		if err == nil && !st.IsDir() {
			size += st.Size()
		}
		return nil
	})
	fmt.Printf("%s: %d cases, %d malformed, %d bytes\n", *out, len(entries), n, size)
}

func cmdDump(args []string) {
	for _, p := range args {
		b, err := os.ReadFile(p)
		if err != nil {
			fail("%v", err)
		}
		d := newDyn(b)
		fmt.Printf("== %s (%d bytes)\n", p, len(b))
		nt, nm := 0, 0
		for {
			v, err := d.next()
			for ; nm < len(d.msgs); nm++ {
				fmt.Printf("message %d bytes, id %d\n", d.msgs[nm][0], d.msgs[nm][1])
			}
			for ; nt < len(d.order); nt++ {
				fmt.Printf("  type  %s", jsonLine(d.order[nt]))
			}
			if err != nil {
				fmt.Println("end:", err)
				break
			}
			fmt.Printf("  value id=%d left=%d %s\n", v.ID, v.Left, canonicalText(v.Value))
		}
	}
}
