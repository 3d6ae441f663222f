// SPDX-License-Identifier: MIT
// Random types, and cases of them; everything is a function of (seed, index).

package main

import (
	"fmt"
	"math"
	"math/big"
	"math/rand"
	"net/netip"
	"reflect"
	"time"
)

// gen builds random types and values; everything is a function of (seed, index).
type rgen struct {
	r      *rand.Rand
	seed   int64
	idx    int
	nreg   int
	budget int
	regged []reflect.Type // types of this case registered for use in interfaces
}

var (
	tAny    = reflect.TypeOf((*any)(nil)).Elem()
	tShape  = reflect.TypeOf((*Shape)(nil)).Elem()
	basics  = []reflect.Type{reflect.TypeOf(false), reflect.TypeOf(int(0)), reflect.TypeOf(int8(0)), reflect.TypeOf(int16(0)), reflect.TypeOf(int32(0)), reflect.TypeOf(int64(0)), reflect.TypeOf(uint(0)), reflect.TypeOf(uint8(0)), reflect.TypeOf(uint16(0)), reflect.TypeOf(uint32(0)), reflect.TypeOf(uint64(0)), reflect.TypeOf(uintptr(0)), reflect.TypeOf(float32(0)), reflect.TypeOf(float64(0)), reflect.TypeOf(complex64(0)), reflect.TypeOf(complex128(0)), reflect.TypeOf(""), reflect.TypeOf([]byte(nil))}
	keyable = []reflect.Type{reflect.TypeOf(false), reflect.TypeOf(int(0)), reflect.TypeOf(int8(0)), reflect.TypeOf(int64(0)), reflect.TypeOf(uint(0)), reflect.TypeOf(uint16(0)), reflect.TypeOf(uint64(0)), reflect.TypeOf(float64(0)), reflect.TypeOf(""), reflect.TypeOf(""), reflect.TypeOf(""), reflect.TypeOf(Point{}), reflect.TypeOf([2]int{}), reflect.TypeOf(MyString("")), reflect.TypeOf(complex64(0)), tAny, reflect.TypeOf(GobStr(""))}
	named   = []reflect.Type{reflect.TypeOf(Point{}), reflect.TypeOf(Line{}), reflect.TypeOf(Derived{}), reflect.TypeOf(Empty{}), reflect.TypeOf(List{}), reflect.TypeOf(Tree{}), reflect.TypeOf(RecSlice{}), reflect.TypeOf(RecMap{}), reflect.TypeOf(MutA{}), reflect.TypeOf(MutB{}), reflect.TypeOf(MyInt(0)), reflect.TypeOf(MyBytes{}), reflect.TypeOf(MyMap{}), reflect.TypeOf(MySlice{}), reflect.TypeOf(MyArray{}), reflect.TypeOf(Named{}), reflect.TypeOf(Iface{}), reflect.TypeOf(Pair{}), reflect.TypeOf(TwoAny{}), reflect.TypeOf(Group{}), reflect.TypeOf(InvokeRequest{}), reflect.TypeOf(InvokeResponse{}), reflect.TypeOf(Scalars{}), reflect.TypeOf(Leaf3{}), reflect.TypeOf(TextOnly{})}
	// method-encoded types with value receivers (usable at any place)
	methods = []reflect.Type{reflect.TypeOf(time.Time{}), reflect.TypeOf(GobV{}), reflect.TypeOf(BinV{}), reflect.TypeOf(GobStr("")), reflect.TypeOf(netip.Addr{}), reflect.TypeOf(Both{}), reflect.TypeOf((*big.Int)(nil)), reflect.TypeOf((*GobP)(nil))}
)

func (g *rgen) pick(ts []reflect.Type) reflect.Type { return ts[g.r.Intn(len(ts))] }

// typ returns a random type. top: usable as an Encode argument. elem: inside a
// container (where nil pointers cannot be sent).
func (g *rgen) typ(depth int, elem bool) reflect.Type {
	if depth <= 0 {
		if g.r.Intn(12) == 0 {
			return g.pick(methods)
		}
		return g.pick(basics)
	}
	switch g.r.Intn(22) {
	case 0, 1, 2, 3:
		return g.pick(basics)
	case 4, 5, 6, 7, 8:
		return g.structOf(depth-1, "")
	case 9, 10, 11:
		return reflect.SliceOf(g.typ(depth-1, true))
	case 12:
		return reflect.ArrayOf(g.r.Intn(5), g.typ(depth-1, true))
	case 13, 14:
		return reflect.MapOf(g.pick(keyable), g.typ(depth-1, true))
	case 15:
		return tAny
	case 16:
		return g.pick(methods)
	case 17:
		t := g.typ(depth-1, elem)
		for i := 0; i <= g.r.Intn(3)/2; i++ {
			t = reflect.PointerTo(t)
		}
		return t
	case 18:
		return tShape
	}
	return g.pick(named)
}

var fieldNames = []string{"A", "B", "C", "Id", "Name", "Value", "X", "Y", "Z", "Payload", "ÀÉ", "LongerFieldNameForGoodMeasure", "T1", "T2", "Items", "Attrs", "Next", "Data", "Flag", "Count"}

func (g *rgen) structOf(depth int, unique string) reflect.Type {
	n := g.r.Intn(7)
	if g.r.Intn(25) == 0 {
		n = 20 + g.r.Intn(30)
	}
	if g.r.Intn(15) == 0 {
		n = 0
	}
	var fs []reflect.StructField
	if unique != "" {
		fs = append(fs, reflect.StructField{Name: unique, Type: reflect.TypeOf(0)})
	}
	perm := g.r.Perm(len(fieldNames))
	for i := 0; i < n; i++ {
		name := fieldNames[perm[i%len(perm)]]
		if i >= len(perm) {
			name += fmt.Sprint(i)
		}
		fs = append(fs, reflect.StructField{Name: name, Type: g.typ(depth, false)})
	}
	return reflect.StructOf(fs)
}

func (g *rgen) int64() int64 {
	switch g.r.Intn(8) {
	case 0:
		return 0
	case 1:
		return int64(g.r.Intn(256)) - 128
	case 2:
		return []int64{math.MaxInt64, math.MinInt64, math.MaxInt32, math.MinInt32, 63, 64, -64, -65, 127, 128, -1}[g.r.Intn(11)]
	case 3:
		return int64(g.r.Uint64())
	}
	return int64(g.r.Uint64()) >> (8 + uint(g.r.Intn(55)))
}

func (g *rgen) float64() float64 {
	switch g.r.Intn(8) {
	case 0:
		return 0
	case 1:
		return []float64{math.Copysign(0, -1), math.Inf(1), math.Inf(-1), math.NaN(), math.MaxFloat64, math.SmallestNonzeroFloat64, 1, -1, 0.5}[g.r.Intn(9)]
	case 2:
		return math.Float64frombits(g.r.Uint64())
	case 3:
		return float64(g.r.Intn(2000) - 1000)
	}
	return g.r.NormFloat64() * math.Pow(10, float64(g.r.Intn(20)-10))
}

func (g *rgen) str() string {
	switch g.r.Intn(8) {
	case 0:
		return ""
	case 1:
		b := make([]byte, g.r.Intn(12))
		g.r.Read(b)
		return string(b)
	case 2:
		rs := make([]rune, g.r.Intn(10))
		for i := range rs {
			rs[i] = rune(g.r.Intn(0x10ffff))
		}
		return string(rs)
	case 3:
		b := make([]byte, 120+g.r.Intn(150))
		for i := range b {
			b[i] = byte('a' + g.r.Intn(26))
		}
		return string(b)
	}
	b := make([]byte, g.r.Intn(14))
	for i := range b {
		b[i] = byte(' ' + g.r.Intn(95))
	}
	return string(b)
}

func (g *rgen) length() int {
	if g.budget <= 0 {
		return g.r.Intn(2)
	}
	switch g.r.Intn(10) {
	case 0:
		return 0
	case 1:
		return 5 + g.r.Intn(20)
	}
	return 1 + g.r.Intn(3)
}

func randomCase(seed int64, idx int) *Case {
	g := &rgen{r: rngFor(seed, fmt.Sprintf("random/%d", idx)), seed: seed, idx: idx, budget: 400}
	n := 1
	if g.r.Intn(3) == 0 {
		n = 2 + g.r.Intn(4)
	}
	depth := 2 + g.r.Intn(4)
	var types []reflect.Type
	var out []any
	var targets []reflect.Type
	for i := 0; i < n; i++ {
		var t reflect.Type
		if i > 0 && g.r.Intn(2) == 0 {
			t = types[g.r.Intn(len(types))]
		} else {
			t = g.typ(depth, false)
			if g.r.Intn(3) > 0 {
				t = g.structOf(depth, "")
			}
		}
		types = append(types, t)
		p := reflect.New(t)
		g.fill(p.Elem(), depth+2, true, false)
		// Always pass a pointer: interfaces stay interfaces, pointer receivers work.
		x := p.Interface()
		if t.Kind() == reflect.Interface && p.Elem().IsNil() {
			p.Elem().Set(reflect.ValueOf(Circle{1}))
		}
		if k, _ := external(t); k != "" {
			// Go panics on a pointer to a pointer to a method-encoded type at top level.
			v := p
			for v.Elem().Kind() == reflect.Pointer {
				v = v.Elem()
			}
			x = v.Interface()
		}
		out = append(out, x)
		targets = append(targets, targetOf(x))
	}
	tags := []string{"random"}
	c := &Case{Name: fmt.Sprintf("random_%d_%03d", seed, idx), Group: "random", Tags: tags, Make: func(*rand.Rand) []any { return out }, Targets: targets}
	return c
}
