// SPDX-License-Identifier: MIT
// Writes the C++ types of the corpora and a table that says which case uses which.

package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

const (
	headerLines   = 330 // after so many lines the next header begins
	valuesPerFile = 16  // top-level types a translation unit
)

const generated = "// SPDX-License-Identifier: MIT\n// %s Written by `gobgen cpp`: do not edit.\n"

// cmdCpp writes the C++ side of corpora: gobgen cpp -out DIR CORPUS...
func cmdCpp(args []string) {
	fs := flag.NewFlagSet("cpp", flag.ExitOnError)
	out := fs.String("out", "", "directory to write")
	fs.BoolVar(&checkOnly, "check", false, "write nothing, fail if the directory holds anything else")
	fs.Parse(args)
	c := newCppTypes()
	tops := map[string][]*cppStruct{}
	var uses bytes.Buffer
	for _, dir := range fs.Args() {
		for _, e := range readManifest(dir) {
			var wanted []int
			for _, v := range e.Values {
				wanted = append(wanted, v.Type)
			}
			for _, v := range e.Compat {
				wanted = append(wanted, v.Type)
			}
			c.use(&uses, filepath.Base(dir)+"/"+e.File, e.Types, wanted, tops)
		}
		for _, e := range readMalformed(dir) {
			c.use(&uses, filepath.Base(dir)+"/malformed/"+e.File, e.Types, e.Targets, tops)
		}
	}
	registered := c.registered()
	c.order()
	if !checkOnly {
		old, _ := filepath.Glob(filepath.Join(*out, "*.?pp"))
		for _, f := range old {
			os.Remove(f)
		}
	}
	if err := os.MkdirAll(*out, 0o755); err != nil {
		fail("%v", err)
	}
	headers := c.writeHeaders(*out)
	files := writeValues(*out, tops)
	writeFile(filepath.Join(*out, "registered.hpp"), registered)
	writeFile(filepath.Join(*out, "uses.txt"), uses.Bytes())
	writeFile(filepath.Join(*out, "files.cmake"), []byte(fmt.Sprintf(
		"# Written by `gobgen cpp`: do not edit.\nset(corpus_values\n%s)\n", files)))
	fmt.Printf("%d structs in %d headers, %d top-level types\n", len(c.ordered), headers, len(tops))
}

var checkOnly bool

func writeFile(path string, data []byte) {
	if checkOnly {
		if is, err := os.ReadFile(path); err != nil || !bytes.Equal(is, data) {
			fail("%s is not what would be written", path)
		}
		return
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		fail("%v", err)
	}
}

// use notes which C++ types one case decodes into.
func (c *cppTypes) use(out *bytes.Buffer, name string, types []*typeNode, wanted []int, tops map[string][]*cppStruct) {
	sort.Ints(wanted)
	fmt.Fprint(out, name)
	for n, i := range wanted {
		if n > 0 && wanted[n-1] == i {
			continue
		}
		e := &cppExpr{c: c, types: types, in: -1}
		text := e.text(i)
		tops[text] = e.all
		fmt.Fprintf(out, " %d=%s", i, text)
	}
	out.WriteByte('\n')
}

func (s *cppStruct) write(b *bytes.Buffer) {
	for _, g := range s.group {
		if g != s && g.variant == "" {
			fmt.Fprintf(b, "struct %s;\n", g.name)
		}
	}
	switch {
	case s.variant != "":
		fmt.Fprintf(b, "using %s = %s;\n\n", s.name, s.variant)
	case s.container != "":
		fmt.Fprintf(b, "struct %s : %s {\n", s.name, s.container)
		fmt.Fprintf(b, "  static constexpr auto describe() { return container{%q}%s; }\n};\n\n", s.goName, s.inPackage())
	default:
		s.writeStruct(b)
	}
}

func (s *cppStruct) inPackage() string {
	if s.pkg == "" || s.pkg == "main" {
		return ""
	}
	return fmt.Sprintf(".in_package(%q)", s.pkg)
}

func (s *cppStruct) writeStruct(b *bytes.Buffer) {
	fmt.Fprintf(b, "struct %s {\n", s.name)
	for _, f := range s.fields {
		init := ""
		if strings.HasPrefix(f.text, "std::int") || strings.HasPrefix(f.text, "std::uint") ||
			strings.HasPrefix(f.text, "std::array") || f.text == "bool" || f.text == "float" || f.text == "double" {
			init = "{}"
		}
		fmt.Fprintf(b, "  %s %s%s;\n", f.text, f.member, init)
	}
	if s.isKey {
		fmt.Fprintf(b, "  friend auto operator<=>(const %s&, const %s&) = default;\n", s.name, s.name)
	}
	fmt.Fprintf(b, "  static constexpr auto describe() {\n    return record{%s", strconv.Quote(s.goName))
	for _, f := range s.fields {
		option := ""
		if f.embedded {
			option = ", embedded"
		}
		fmt.Fprintf(b, ",\n        field{%q, &%s::%s, gob_name{%q}%s}", f.goName, s.name, f.member, f.goName, option)
	}
	b.WriteString("}")
	if in := s.inPackage(); in != "" {
		b.WriteString("\n        " + in)
	}
	b.WriteString(";\n  }\n};\n\n")
}

// writeHeaders writes the structs into types_NN.hpp, each header including those before it that it needs.
func (c *cppTypes) writeHeaders(dir string) int {
	n := 0
	for at := 0; at < len(c.ordered); {
		n++
		var b bytes.Buffer
		needs := map[int]bool{}
		for at < len(c.ordered) && (bytes.Count(b.Bytes(), []byte("\n")) < headerLines || c.ordered[at].group != nil) {
			s := c.ordered[at]
			s.header = n
			s.write(&b)
			for _, d := range s.deps {
				if d.header != 0 && d.header != n {
					needs[d.header] = true
				}
			}
			at++
		}
		var h bytes.Buffer
		fmt.Fprintf(&h, generated, "Go types of the corpora, as described structs.")
		h.WriteString("#pragma once\n\n")
		for i := 1; i < n; i++ {
			if needs[i] {
				fmt.Fprintf(&h, "#include \"types_%02d.hpp\"\n", i)
			}
		}
		h.WriteString("#include \"../support/described.hpp\"\n\nnamespace corpus {\n\n")
		h.Write(b.Bytes())
		h.WriteString("}  // namespace corpus\n")
		writeFile(filepath.Join(dir, fmt.Sprintf("types_%02d.hpp", n)), h.Bytes())
	}
	var all bytes.Buffer
	fmt.Fprintf(&all, generated, "All of the generated structs.")
	all.WriteString("#pragma once\n\n")
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&all, "#include \"types_%02d.hpp\"\n", i)
	}
	writeFile(filepath.Join(dir, "types.hpp"), all.Bytes())
	return n
}

// writeValues writes values_NN.cpp, which register what can be done with the top-level types.
func writeValues(dir string, tops map[string][]*cppStruct) string {
	var texts []string
	for t := range tops {
		texts = append(texts, t)
	}
	sort.Strings(texts)
	var files strings.Builder
	for n := 1; len(texts) > 0; n++ {
		part := texts[:min(valuesPerFile, len(texts))]
		texts = texts[len(part):]
		needs := map[int]bool{}
		var b bytes.Buffer
		for _, t := range part {
			for _, s := range tops[t] {
				needs[s.header] = true
			}
			fmt.Fprintf(&b, "    known_type::of<%s>(\n        %q),\n", t, t)
		}
		var f bytes.Buffer
		fmt.Fprintf(&f, generated, "Registers types of the corpora that values are decoded into.")
		for i := 1; i < 100; i++ {
			if needs[i] {
				fmt.Fprintf(&f, "#include \"types_%02d.hpp\"\n", i)
			}
		}
		fmt.Fprintf(&f, "#include \"../support/known_type.hpp\"\n\nnamespace corpus {\n\nstatic const known_types part{\n%s};\n\n}  // namespace corpus\n", b.String())
		name := fmt.Sprintf("values_%02d.cpp", n)
		writeFile(filepath.Join(dir, name), f.Bytes())
		fmt.Fprintf(&files, "  types/%s\n", name)
	}
	return files.String()
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}
