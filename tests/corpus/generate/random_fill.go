// SPDX-License-Identifier: MIT
// Fills variables of any type with random values.

package main

import (
	"fmt"
	"math/big"
	"net/netip"
	"reflect"
	"time"
)

// fill sets v (addressable) to a random value. must: v may not be a nil pointer.
func (g *rgen) fill(v reflect.Value, depth int, must, key bool) {
	g.budget--
	t := v.Type()
	if g.r.Intn(9) == 0 && !must && !key && t.Kind() != reflect.Array && t.Kind() != reflect.Struct {
		return // leave zero
	}
	switch t {
	case reflect.TypeOf(time.Time{}):
		tm := time.Unix(g.r.Int63n(1<<34)-1<<33, g.r.Int63n(1e9))
		switch g.r.Intn(3) {
		case 0:
			tm = tm.UTC()
		case 1:
			tm = tm.In(time.FixedZone("", (g.r.Intn(48)-24)*1800))
		default:
			tm = time.Unix(g.r.Int63n(1<<31), 0).UTC()
		}
		if g.r.Intn(6) == 0 {
			tm = time.Time{}
		}
		v.Set(reflect.ValueOf(tm))
		return
	case reflect.TypeOf(GobV{}):
		v.Set(reflect.ValueOf(GobV{g.r.Intn(3), g.r.Intn(1000) - 500}))
		return
	case reflect.TypeOf(BinV{}):
		v.Set(reflect.ValueOf(BinV{uint16(g.r.Intn(4)) * 300}))
		return
	case reflect.TypeOf(Both{}):
		v.Set(reflect.ValueOf(Both{[]string{"", "q", "zz"}[g.r.Intn(3)]}))
		return
	case reflect.TypeOf(GobStr("")):
		v.SetString([]string{"", "a", "bb"}[g.r.Intn(3)])
		return
	case reflect.TypeOf(netip.Addr{}):
		switch g.r.Intn(3) {
		case 0:
			v.Set(reflect.ValueOf(netip.AddrFrom4([4]byte{10, 0, byte(g.r.Intn(256)), 1})))
		case 1:
			var a [16]byte
			g.r.Read(a[:])
			v.Set(reflect.ValueOf(netip.AddrFrom16(a)))
		}
		return
	case reflect.TypeOf((*big.Int)(nil)):
		b := make([]byte, g.r.Intn(20))
		g.r.Read(b)
		x := new(big.Int).SetBytes(b)
		if g.r.Intn(2) == 0 {
			x.Neg(x)
		}
		v.Set(reflect.ValueOf(x))
		return
	case reflect.TypeOf((*GobP)(nil)):
		v.Set(reflect.ValueOf(&GobP{[]string{"", "p", "ptr"}[g.r.Intn(3)]}))
		return
	case tShape:
		g.shape(v, depth)
		return
	}
	switch t.Kind() {
	case reflect.Bool:
		v.SetBool(g.r.Intn(2) == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		x := g.int64()
		s := 64 - uint(t.Bits())
		v.SetInt(x << s >> s)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		x := uint64(g.int64())
		s := 64 - uint(t.Bits())
		v.SetUint(x << s >> s)
	case reflect.Float32, reflect.Float64:
		f := g.float64()
		if key {
			f = float64(g.r.Intn(100))
		}
		if t.Kind() == reflect.Float32 {
			f = float64(float32(f))
		}
		v.SetFloat(f)
	case reflect.Complex64, reflect.Complex128:
		c := complex(g.float64(), g.float64())
		if key {
			c = complex(float64(g.r.Intn(9)), 1)
		}
		if t.Kind() == reflect.Complex64 {
			c = complex128(complex64(c))
		}
		v.SetComplex(c)
	case reflect.String:
		v.SetString(g.str())
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			b := make([]byte, g.r.Intn(20))
			if g.r.Intn(10) == 0 {
				b = make([]byte, 200+g.r.Intn(200))
			}
			g.r.Read(b)
			v.SetBytes(b)
			return
		}
		n := g.length()
		if depth <= 0 {
			n = 0
		}
		v.Set(reflect.MakeSlice(t, n, n))
		for i := 0; i < n; i++ {
			g.fill(v.Index(i), depth-1, true, key)
		}
	case reflect.Array:
		for i := 0; i < v.Len(); i++ {
			g.fill(v.Index(i), depth-1, true, key)
		}
	case reflect.Map:
		n := g.length()
		if depth <= 0 {
			n = 0
		}
		if n > 12 {
			n = 12
		}
		if n > 1 && g.r.Intn(3) > 0 {
			n = 1 // single-entry maps keep the stream byte-exact
		}
		v.Set(reflect.MakeMap(t))
		for i := 0; i < n; i++ {
			k := reflect.New(t.Key()).Elem()
			g.fill(k, 1, true, true)
			if k.Kind() == reflect.Interface && k.IsNil() {
				k.Set(reflect.ValueOf(g.r.Intn(50)))
			}
			e := reflect.New(t.Elem()).Elem()
			g.fill(e, depth-1, true, false)
			v.SetMapIndex(k, e)
		}
	case reflect.Pointer:
		stop := depth <= 0 && !must
		if stop || (!must && g.r.Intn(4) == 0) {
			return
		}
		p := reflect.New(t.Elem())
		g.fill(p.Elem(), depth-1, must, key)
		v.Set(p)
	case reflect.Interface:
		g.iface(v, depth, key)
	case reflect.Struct:
		for i := 0; i < t.NumField(); i++ {
			if f := t.Field(i); isSent(&f) {
				g.fill(v.Field(i), depth-1, key, key)
			}
		}
	}
}

func (g *rgen) shape(v reflect.Value, depth int) {
	var s Shape
	switch g.r.Intn(5) {
	case 0:
		return
	case 1:
		s = Circle{g.float64()}
	case 2:
		s = Square{int(g.int64())}
	case 3:
		s = &Poly{[]Point{{1, int(g.int64())}}[:g.r.Intn(2)]}
	case 4:
		gr := Group{Name: g.str()}
		if depth > 0 {
			gr.Shapes = make([]Shape, g.r.Intn(3))
			for i := range gr.Shapes {
				g.shape(reflect.ValueOf(&gr.Shapes[i]).Elem(), depth-1)
			}
		}
		s = gr
	}
	v.Set(reflect.ValueOf(s))
}

func (g *rgen) iface(v reflect.Value, depth int, key bool) {
	if key {
		ts := []reflect.Type{reflect.TypeOf(0), reflect.TypeOf(""), reflect.TypeOf(uint8(0)), reflect.TypeOf(true), reflect.TypeOf(Point{})}
		x := reflect.New(g.pick(ts)).Elem()
		g.fill(x, 1, true, true)
		v.Set(x)
		return
	}
	k := g.r.Intn(10)
	if depth <= 0 && k > 3 {
		k = 1
	}
	switch k {
	case 0:
		return
	case 1, 2, 3:
		ts := basics
		x := reflect.New(g.pick(ts)).Elem()
		g.fill(x, 1, true, false)
		v.Set(x)
	case 4, 5, 6:
		ts := []reflect.Type{reflect.TypeOf(Point{}), reflect.TypeOf(Line{}), reflect.TypeOf(Pair{}), reflect.TypeOf(Leaf1{}), reflect.TypeOf(Leaf2{}), reflect.TypeOf(Leaf3{}), reflect.TypeOf(map[string]any{}), reflect.TypeOf([]any{}), reflect.TypeOf([3]any{}), reflect.TypeOf(Tree{}), reflect.TypeOf(Iface{}), reflect.TypeOf(GobV{}), reflect.TypeOf(time.Time{}), reflect.TypeOf([]string{}), reflect.TypeOf([]float64{}), reflect.TypeOf(Scalars{}), reflect.TypeOf(map[int]Point{}), reflect.TypeOf([]Shape{}), reflect.TypeOf(Empty{})}
		x := reflect.New(g.pick(ts)).Elem()
		g.fill(x, depth-1, true, false)
		v.Set(x)
	default:
		// a type of this case's own, registered under its own name
		if len(g.regged) == 0 || g.r.Intn(3) == 0 {
			g.nreg++
			t := g.structOf(1, fmt.Sprintf("U%d_%d_%d", g.seed, g.idx, g.nreg))
			g.regged = append(g.regged, t)
			if _, ok := regNames[t]; !ok {
				regName(fmt.Sprintf("gen/%d/%d.T%d", g.seed, g.idx, g.nreg), reflect.New(t).Elem().Interface())
			}
		}
		x := reflect.New(g.pick(g.regged)).Elem()
		g.fill(x, depth-1, true, false)
		v.Set(x)
	}
}
