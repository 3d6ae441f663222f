// SPDX-License-Identifier: MIT
// Captures conversations between the net/rpc client and server of Go, each side in a process of its own.

package main

import (
	"bufio"
	"bytes"
	"encoding/gob"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/rpc"
	"net/rpc/jsonrpc"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"time"
)

type recConn struct {
	r       io.Reader
	w       io.WriteCloser
	mu      sync.Mutex
	in, out bytes.Buffer
	writes  []int // sizes of the client's writes
}

func (c *recConn) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.mu.Lock()
	c.in.Write(p[:n])
	c.mu.Unlock()
	return n, err
}

func (c *recConn) Write(p []byte) (int, error) {
	c.mu.Lock()
	c.out.Write(p)
	c.writes = append(c.writes, len(p))
	c.mu.Unlock()
	return c.w.Write(p)
}

func (c *recConn) Close() error { return c.w.Close() }

type callLog struct {
	Method   string `json:"method"`
	Seq      int    `json:"seq"`
	ArgType  string `json:"arg_go"`
	Reply    string `json:"reply_go"`
	Error    string `json:"error,omitempty"`
	ErrClass string `json:"error_class,omitempty"`
}

type captured struct {
	C2S     *entry            `json:"c2s"`
	S2C     *entry            `json:"s2c"`
	C2SData []byte            `json:"c2s_data"`
	S2CData []byte            `json:"s2c_data"`
	Extra   map[string]any    `json:"extra"`
	Raw     map[string]string `json:"raw,omitempty"`
}

// cmdRPCCapture runs one conversation and prints what was said.
func cmdRPCCapture(args []string) {
	fs := flag.NewFlagSet("rpccapture", flag.ExitOnError)
	name := fs.String("conv", "", "")
	seed := fs.Int64("seed", 1, "")
	fs.Parse(args)
	log.SetOutput(io.Discard)
	var cv *conv
	for _, c := range conversations() {
		if c.Name == *name {
			c := c
			cv = &c
		}
	}
	if cv == nil {
		fail("no conversation %q", *name)
	}
	rng := rngFor(*seed, "rpc/"+cv.Name)
	steps := cv.Steps(rng)
	cmd := exec.Command(self(), "rpcserver", "-mode", cv.Mode)
	stdin, _ := cmd.StdinPipe()
	stdout, _ := cmd.StdoutPipe()
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		fail("%v", err)
	}
	out := captured{Extra: map[string]any{"conversation": cv.Name, "mode": cv.Mode}, Raw: map[string]string{}}
	rec := &recConn{r: stdout, w: stdin}
	var cl *rpc.Client
	skipIn, skipOut := 0, 0
	switch cv.Mode {
	case "gob":
		cl = rpc.NewClient(rec)
	case "json":
		cl = jsonrpc.NewClient(rec)
	case "http":
		line, err := bufio.NewReader(stdout).ReadString('\n')
		if err != nil {
			fail("%v", err)
		}
		addr := strings.TrimSpace(line)
		// probes, byte for byte
		for _, p := range []string{"GET /_goRPC_ HTTP/1.0\r\n\r\n", "CONNECT /elsewhere HTTP/1.0\r\n\r\n", "CONNECT /_goRPC_ HTTP/1.1\r\nHost: h\r\n\r\n", "CONNECT /_goRPC_ HTTP/1.0\n\n"} {
			c, err := net.Dial("tcp", addr)
			if err != nil {
				fail("%v", err)
			}
			io.WriteString(c, p)
			c.(*net.TCPConn).CloseWrite()
			b, _ := io.ReadAll(c)
			c.Close()
			// the date is not worth keeping
			ls := strings.Split(string(b), "\n")
			for i := range ls {
				if strings.HasPrefix(ls[i], "Date: ") {
					ls[i] = "Date: X\r"
				}
			}
			out.Raw[p] = strings.Join(ls, "\n")
		}
		// a recording proxy in front of the server, so that rpc.DialHTTP itself is used
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			fail("%v", err)
		}
		go func() {
			a, _ := l.Accept()
			b, err := net.Dial("tcp", addr)
			if err != nil {
				fail("%v", err)
			}
			rec.r, rec.w = b, b
			go func() { // server to client
				io.Copy(a, struct{ io.Reader }{rec})
				a.Close()
			}()
			io.Copy(struct{ io.Writer }{rec}, a)
			b.(*net.TCPConn).CloseWrite()
		}()
		if cl, err = rpc.DialHTTP("tcp", l.Addr().String()); err != nil {
			fail("DialHTTP: %v", err)
		}
	}
	var logs []callLog
	note := func(i int, err error) {
		l := callLog{Method: steps[i].Method, Seq: i, ArgType: reflect.TypeOf(steps[i].Arg).String(), Reply: reflect.TypeOf(steps[i].Reply).String()}
		if err != nil {
			l.Error = err.Error()
			l.ErrClass = fmt.Sprintf("%T", err)
			if err == rpc.ErrShutdown {
				l.ErrClass = "rpc.ErrShutdown"
			}
		}
		logs = append(logs, l)
	}
	if cv.Parallel {
		var calls []*rpc.Call
		for _, s := range steps {
			calls = append(calls, cl.Go(s.Method, s.Arg, s.Reply, make(chan *rpc.Call, 1)))
		}
		for i, c := range calls {
			<-c.Done
			note(i, c.Error)
		}
	} else {
		for i, s := range steps {
			note(i, cl.Call(s.Method, s.Arg, s.Reply))
		}
	}
	out.Extra["calls"] = logs
	cl.Close()
	stdin.Close()
	time.Sleep(20 * time.Millisecond)
	if cv.Mode == "http" {
		cmd.Process.Kill()
	}
	cmd.Wait()
	rec.mu.Lock()
	out.C2SData, out.S2CData = append([]byte(nil), rec.out.Bytes()...), append([]byte(nil), rec.in.Bytes()...)
	out.Extra["client_writes"] = rec.writes
	rec.mu.Unlock()
	if cv.Mode == "http" {
		skipOut = bytes.Index(out.C2SData, []byte("\n\n")) + 2
		skipIn = bytes.Index(out.S2CData, []byte("\n\n")) + 2
		out.Extra["client_preamble"] = string(out.C2SData[:skipOut])
		out.Extra["server_preamble"] = string(out.S2CData[:skipIn])
		out.Extra["http_probes"] = out.Raw
		out.C2SData, out.S2CData = out.C2SData[skipOut:], out.S2CData[skipIn:]
	}
	if len(rec.writes) > 64 {
		delete(out.Extra, "client_writes")
	}
	if cv.Mode != "json" {
		var ct []reflect.Type
		dec := gob.NewDecoder(bytes.NewReader(out.C2SData))
		for _, s := range steps {
			var q rpc.Request
			if err := dec.Decode(&q); err != nil {
				break // never sent
			}
			if err := dec.DecodeValue(reflect.New(targetOf(s.Arg))); err != nil {
				break
			}
			ct = append(ct, reflect.TypeOf(rpc.Request{}), targetOf(s.Arg))
		}
		out.C2S, _ = buildEntry(&Case{Name: "rpc_" + cv.Name + "_c2s", Group: "rpc", Tags: []string{"rpc", "c2s"}, Raw: out.C2SData, Targets: ct}, "", nil)
		var st []reflect.Type
		dec = gob.NewDecoder(bytes.NewReader(out.S2CData))
		for {
			var p rpc.Response
			if err := dec.Decode(&p); err != nil {
				break
			}
			st = append(st, reflect.TypeOf(rpc.Response{}))
			t := reflect.TypeOf(struct{}{})
			if p.Error == "" {
				t = targetOf(steps[p.Seq].Reply)
			}
			if err := dec.DecodeValue(reflect.New(t)); err != nil {
				break
			}
			st = append(st, t)
		}
		if !cv.Ill {
			out.S2C, _ = buildEntry(&Case{Name: "rpc_" + cv.Name + "_s2c", Group: "rpc", Tags: []string{"rpc", "s2c"}, Raw: out.S2CData, Targets: st}, "", nil)
		}
	}
	b, err := json.Marshal(out)
	if err != nil {
		fail("%v", err)
	}
	os.Stdout.Write(b)
}

// rpcCases captures all conversations and returns their manifest lines.
func rpcCases(dir string, seed int64, next int) []*entry {
	var entries []*entry
	for _, cv := range conversations() {
		cmd := exec.Command(self(), "rpccapture", "-conv", cv.Name, "-seed", fmt.Sprint(seed))
		cmd.Env = append(os.Environ(), "TZ=UTC")
		cmd.Stderr = os.Stderr
		b, err := cmd.Output()
		if err != nil {
			fail("conversation %s: %v", cv.Name, err)
		}
		var c captured
		if err := json.Unmarshal(b, &c); err != nil {
			fail("%v", err)
		}
		for dir2, data := range [][]byte{c.C2SData, c.S2CData} {
			d := []string{"c2s", "s2c"}[dir2]
			e := []*entry{c.C2S, c.S2C}[dir2]
			ext := ".gob"
			if e == nil {
				e = &entry{Name: "rpc_" + cv.Name + "_" + d, Group: "rpc_raw", Tags: []string{"rpc", d}, Size: len(data), Types: []*typeNode{}, Values: []valueEntry{}}
				if cv.Mode == "json" {
					ext = ".json"
					e.Group = "jsonrpc"
				}
			}
			e.ID = next
			e.File = fmt.Sprintf("%03d_%s%s", next, e.Name, ext)
			e.Src = fmt.Sprintf("rpc:%d:%s", seed, cv.Name)
			e.Extra = map[string]any{"direction": d}
			for k, v := range c.Extra {
				e.Extra[k] = v
			}
			next++
			if err := os.WriteFile(filepath.Join(dir, e.File), data, 0o644); err != nil {
				fail("%v", err)
			}
			entries = append(entries, e)
		}
	}
	return entries
}
