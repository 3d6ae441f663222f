// SPDX-License-Identifier: MIT
// The Go types that appear in the hand-picked cases.

package main

import (
	"errors"
	"fmt"
	"math/big"
	"net/netip"
	"time"
)

type Point struct{ X, Y int }

type Scalars struct {
	B    bool
	I    int
	I8   int8
	I16  int16
	I32  int32
	I64  int64
	U    uint
	U8   uint8
	U16  uint16
	U32  uint32
	U64  uint64
	Up   uintptr
	F32  float32
	F64  float64
	C64  complex64
	C128 complex128
	S    string
	By   []byte
}

type Line struct {
	Name string
	A, B Point
	Mid  *Point
}

type Deep struct {
	L1 struct {
		L2 struct {
			L3 struct {
				V []map[string][2]Point
			}
		}
		N int
	}
	T string
}

type List struct {
	Val  int
	Next *List
}

type Tree struct {
	Key         string
	Left, Right *Tree
	Kids        []*Tree
	Attr        map[string]*Tree
}

type RecSlice []RecSlice
type RecMap map[string]RecMap
type RecPtrMap map[string]*RecPtrMapNode
type RecPtrMapNode struct {
	V int
	M RecPtrMap
}

// Mutual recursion: the case in which slice ids are fixed up while building.
type MutA struct {
	Name string
	Bs   []MutB
}
type MutB struct {
	N  int
	As []MutA
	P  *MutA
}

type Base struct {
	ID   int
	Name string
}
type Extra struct{ Tag string }
type inner struct{ Hidden int }
type Derived struct {
	Base
	*Extra
	inner
	Note string
}

type Mixed struct {
	A int
	b int
	C string
	d []byte
	F func()
	G chan int
	H *func()
	Z float64
}

type Empty struct{}
type HasEmpty struct {
	E  Empty
	P  *Empty
	S  []Empty
	A  [2]Empty
	M  map[string]Empty
	E2 struct{}
}

type MyInt int16
type MyUint uint64
type MyString string
type MyBytes []byte
type MyByte uint8
type MyBool bool
type MyFloat float32
type MyMap map[MyString]MyInt
type MySlice []MyInt
type MyArray [3]MyString
type Named struct {
	I MyInt
	U MyUint
	S MyString
	B MyBytes
	C []MyByte
	D MyBool
	F MyFloat
	M MyMap
	L MySlice
	A MyArray
}

type Ptrs struct {
	I   *int
	II  **int
	III ***int
	S   *string
	B   *[]byte
	F   *float64
	St  *Point
	StS **Point
	Sl  *[]int
	M   *map[string]int
	A   *[2]int
	Bo  *bool
	T   *time.Time
}

type Arrays struct {
	Z   [0]int
	A   [3]int
	B   [4]byte
	BB  [2][3]string
	P   [2]Point
	PP  [2]*Point
	Any [2]any
	F   [2]float64
}

type Slices struct {
	B   []bool
	I   []int
	I8  []int8
	I16 []int16
	I32 []int32
	I64 []int64
	U   []uint
	U16 []uint16
	U32 []uint32
	U64 []uint64
	Up  []uintptr
	F32 []float32
	F64 []float64
	C64 []complex64
	C   []complex128
	S   []string
	By  [][]byte
	SS  [][]string
	P   []Point
	PP  []*Point
	M   []map[string]int
	Any []any
	A   [][2]int8
	E   []struct{}
}

type Maps struct {
	SI  map[string]int
	IS  map[int]string
	BI  map[bool]int8
	FS  map[float64]string
	US  map[uint8]string
	CS  map[complex128]string
	PS  map[Point]string
	AS  map[[2]int]string
	SS  map[string][]string
	SM  map[string]map[string]int
	SP  map[string]*Point
	SPt map[string]Point
	SA  map[string]any
	AA  map[any]any
	SB  map[string][]byte
	SE  map[string]struct{}
	Nil map[string]int
	Emp map[string]int
}

// Interfaces.
type Shape interface{ Area() float64 }
type Circle struct{ R float64 }
type Square struct{ Side int }
type Poly struct{ Pts []Point }
type Group struct {
	Name   string
	Shapes []Shape
}

func (c Circle) Area() float64 { return c.R * c.R * 3 }
func (s Square) Area() float64 { return float64(s.Side * s.Side) }
func (p *Poly) Area() float64  { return float64(len(p.Pts)) }
func (g Group) Area() float64  { return 0 }

type Iface struct {
	A any
	N int
	S Shape
	Z string
}
type Pair struct{ L, R any }
type Leaf1 struct{ V int }
type Leaf2 struct {
	S string
	P Point
}
type Leaf3 struct{ M map[string]Leaf1 }

// GobEncoder with value receiver.
type GobV struct{ a, b int }

func (g GobV) GobEncode() ([]byte, error) { return []byte(fmt.Sprintf("%d/%d", g.a, g.b)), nil }
func (g *GobV) GobDecode(b []byte) error {
	n, err := fmt.Sscanf(string(b), "%d/%d", &g.a, &g.b)
	if n != 2 && err == nil {
		err = errors.New("GobV: bad input")
	}
	return err
}

// GobEncoder with pointer receiver.
type GobP struct{ s string }

func (g *GobP) GobEncode() ([]byte, error) { return []byte(g.s), nil }
func (g *GobP) GobDecode(b []byte) error {
	if len(b) > 0 && b[0] == '!' {
		return errors.New("GobP: rejected")
	}
	g.s = string(b)
	return nil
}

// GobEncoder on a non-struct kind.
type GobStr string

func (g GobStr) GobEncode() ([]byte, error) { return []byte("<" + string(g) + ">"), nil }
func (g *GobStr) GobDecode(b []byte) error {
	if len(b) < 2 {
		return errors.New("GobStr: short")
	}
	*g = GobStr(b[1 : len(b)-1])
	return nil
}

// BinaryMarshaler with value receiver.
type BinV struct{ v uint16 }

func (m BinV) MarshalBinary() ([]byte, error) { return []byte{byte(m.v >> 8), byte(m.v)}, nil }
func (m *BinV) UnmarshalBinary(b []byte) error {
	if len(b) != 2 {
		return errors.New("BinV: want 2 bytes")
	}
	m.v = uint16(b[0])<<8 | uint16(b[1])
	return nil
}

// Both: GobEncoder wins.
type Both struct{ s string }

func (m Both) GobEncode() ([]byte, error)      { return []byte("G" + m.s), nil }
func (m *Both) GobDecode(b []byte) error       { m.s = string(b[1:]); return nil }
func (m Both) MarshalBinary() ([]byte, error)  { return []byte("B" + m.s), nil }
func (m *Both) UnmarshalBinary(b []byte) error { m.s = string(b[1:]); return nil }

// TextMarshaler only: gob ignores MarshalText and sends the fields.
type TextOnly struct {
	A int
	B string
}

func (t TextOnly) MarshalText() ([]byte, error)  { return []byte("text:" + t.B), nil }
func (t *TextOnly) UnmarshalText(b []byte) error { t.B = string(b); return nil }

type External struct {
	V    GobV
	VP   *GobV
	P    GobP
	PP   *GobP
	S    GobStr
	B    BinV
	BP   *BinV
	Bo   Both
	T    time.Time
	TP   *time.Time
	Addr netip.Addr
	Big  big.Int
	BigP *big.Int
	Rat  *big.Rat
	Txt  TextOnly
	L    []GobV
	LP   []*GobP
	M    map[GobStr]BinV
	Arr  [2]BinV
	Any  any
}

type MapOnly struct{ M map[string]int }
type AnyOnly struct{ V any }
type TwoAny struct {
	A any
	K int
	B any
}

func init() {
	for _, v := range []any{Point{}, Line{}, Circle{}, Square{}, &Poly{}, Group{}, Pair{}, Leaf1{}, Leaf2{}, Leaf3{}, Empty{}, List{}, Tree{},
		MyInt(0), MyString(""), MySlice(nil), MyMap(nil), GobV{}, &GobP{}, GobStr(""), BinV{}, time.Time{}, netip.Addr{}, &big.Int{},
		map[string]int{}, map[string]any{}, []any{}, [2]int{}, [3]any{}, RecSlice{}, Iface{}, TextOnly{}, Scalars{}, map[int]Point{}, []Point{}, []Shape{}} {
		reg(v)
	}
	regName("short", AnyOnly{})
}
