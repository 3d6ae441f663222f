// SPDX-License-Identifier: MIT
// Go types of the corpora, as described structs. Written by `gobgen cpp`: do not edit.
#pragma once

#include "types_01.hpp"
#include "types_02.hpp"
#include "types_03.hpp"
#include "types_16.hpp"
#include "../support/described.hpp"

namespace corpus {

struct Unnamed67 {
  Shape count;
  std::vector<Unnamed68> u00c0u00c9;
  std::string z;
  std::uint64_t attrs{};
  std::vector<Unnamed69> b;
  Shape x;
  static constexpr auto describe() {
    return record{"",
        field{"Count", &Unnamed67::count, gob_name{"Count"}},
        field{"ÀÉ", &Unnamed67::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Z", &Unnamed67::z, gob_name{"Z"}},
        field{"Attrs", &Unnamed67::attrs, gob_name{"Attrs"}},
        field{"B", &Unnamed67::b, gob_name{"B"}},
        field{"X", &Unnamed67::x, gob_name{"X"}}};
  }
};

struct Unnamed70 {
  InvokeRequest b;
  std::vector<colambda::gob::value> value;
  std::uint64_t attrs{};
  List next;
  static constexpr auto describe() {
    return record{"",
        field{"B", &Unnamed70::b, gob_name{"B"}},
        field{"Value", &Unnamed70::value, gob_name{"Value"}},
        field{"Attrs", &Unnamed70::attrs, gob_name{"Attrs"}},
        field{"Next", &Unnamed70::next, gob_name{"Next"}}};
  }
};

struct Unnamed72 {
  std::vector<std::complex<double>> c;
  double u00c0u00c9{};
  std::vector<std::complex<double>> count;
  Leaf3 a;
  Leaf3 z;
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed72::c, gob_name{"C"}},
        field{"ÀÉ", &Unnamed72::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Count", &Unnamed72::count, gob_name{"Count"}},
        field{"A", &Unnamed72::a, gob_name{"A"}},
        field{"Z", &Unnamed72::z, gob_name{"Z"}}};
  }
};

struct Unnamed71 {
  Unnamed5 c;
  std::vector<std::vector<Shape>> attrs;
  std::complex<float> y;
  std::vector<std::array<TextOnly,4>> u00c0u00c9;
  Unnamed72 b;
  std::uint8_t items{};
  static constexpr auto describe() {
    return record{"",
        field{"C", &Unnamed71::c, gob_name{"C"}},
        field{"Attrs", &Unnamed71::attrs, gob_name{"Attrs"}},
        field{"Y", &Unnamed71::y, gob_name{"Y"}},
        field{"ÀÉ", &Unnamed71::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"B", &Unnamed71::b, gob_name{"B"}},
        field{"Items", &Unnamed71::items, gob_name{"Items"}}};
  }
};

struct Unnamed73 {
  MutA value;
  std::vector<std::byte> z;
  Both id;
  static constexpr auto describe() {
    return record{"",
        field{"Value", &Unnamed73::value, gob_name{"Value"}},
        field{"Z", &Unnamed73::z, gob_name{"Z"}},
        field{"Id", &Unnamed73::id, gob_name{"Id"}}};
  }
};

struct Unnamed75 {
  Tree y;
  std::vector<std::unordered_map<std::int64_t,std::optional<std::optional<std::uint64_t>>>> payload;
  InvokeResponse name;
  std::optional<std::uint64_t> c;
  Line z;
  static constexpr auto describe() {
    return record{"",
        field{"Y", &Unnamed75::y, gob_name{"Y"}},
        field{"Payload", &Unnamed75::payload, gob_name{"Payload"}},
        field{"Name", &Unnamed75::name, gob_name{"Name"}},
        field{"C", &Unnamed75::c, gob_name{"C"}},
        field{"Z", &Unnamed75::z, gob_name{"Z"}}};
  }
};

struct Unnamed74 {
  Unnamed75 items;
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed74::items, gob_name{"Items"}}};
  }
};

struct Unnamed77 {
  std::uint8_t items{};
  Shape longer_field_name_for_good_measure;
  colambda::gob::value y;
  static constexpr auto describe() {
    return record{"",
        field{"Items", &Unnamed77::items, gob_name{"Items"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed77::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"Y", &Unnamed77::y, gob_name{"Y"}}};
  }
};

struct Unnamed76 {
  std::vector<std::vector<Unnamed77>> id;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed76::id, gob_name{"Id"}}};
  }
};

struct Unnamed79 {
  std::uint64_t name{};
  std::unordered_map<std::int64_t,GobV> t1;
  std::map<std::complex<float>,std::uint64_t,complex_less> payload;
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed79::name, gob_name{"Name"}},
        field{"T1", &Unnamed79::t1, gob_name{"T1"}},
        field{"Payload", &Unnamed79::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed80 {
  std::vector<std::uint64_t> t1;
  static constexpr auto describe() {
    return record{"",
        field{"T1", &Unnamed80::t1, gob_name{"T1"}}};
  }
};

struct Unnamed81 {
  colambda::gob::value name;
  MutB x;
  std::array<std::complex<float>,2> payload{};
  std::uint16_t b{};
  static constexpr auto describe() {
    return record{"",
        field{"Name", &Unnamed81::name, gob_name{"Name"}},
        field{"X", &Unnamed81::x, gob_name{"X"}},
        field{"Payload", &Unnamed81::payload, gob_name{"Payload"}},
        field{"B", &Unnamed81::b, gob_name{"B"}}};
  }
};

struct Unnamed83 {
  std::int64_t x{};
  std::uint32_t t1{};
  bool name{};
  std::int64_t y{};
  std::int16_t next{};
  static constexpr auto describe() {
    return record{"",
        field{"X", &Unnamed83::x, gob_name{"X"}},
        field{"T1", &Unnamed83::t1, gob_name{"T1"}},
        field{"Name", &Unnamed83::name, gob_name{"Name"}},
        field{"Y", &Unnamed83::y, gob_name{"Y"}},
        field{"Next", &Unnamed83::next, gob_name{"Next"}}};
  }
};

struct Unnamed82 {
  Shape id;
  std::vector<colambda::slice> y;
  colambda::gob::value value;
  Unnamed83 items;
  Point count;
  std::complex<float> t2;
  static constexpr auto describe() {
    return record{"",
        field{"Id", &Unnamed82::id, gob_name{"Id"}},
        field{"Y", &Unnamed82::y, gob_name{"Y"}},
        field{"Value", &Unnamed82::value, gob_name{"Value"}},
        field{"Items", &Unnamed82::items, gob_name{"Items"}},
        field{"Count", &Unnamed82::count, gob_name{"Count"}},
        field{"T2", &Unnamed82::t2, gob_name{"T2"}}};
  }
};

struct Unnamed78 {
  Unnamed79 z;
  Tree a;
  Unnamed80 flag;
  Unnamed81 name;
  std::int16_t data{};
  Unnamed82 payload;
  static constexpr auto describe() {
    return record{"",
        field{"Z", &Unnamed78::z, gob_name{"Z"}},
        field{"A", &Unnamed78::a, gob_name{"A"}},
        field{"Flag", &Unnamed78::flag, gob_name{"Flag"}},
        field{"Name", &Unnamed78::name, gob_name{"Name"}},
        field{"Data", &Unnamed78::data, gob_name{"Data"}},
        field{"Payload", &Unnamed78::payload, gob_name{"Payload"}}};
  }
};

struct Unnamed61 {
  std::array<std::uint64_t,1> next{};
  MySlice y;
  std::uint8_t flag{};
  std::map<std::uint64_t,std::unordered_map<std::int64_t,std::int64_t>> id;
  std::unique_ptr<MutA> count;
  colambda::gob::value items;
  std::optional<std::optional<Unnamed62>> attrs;
  Unnamed66 longer_field_name_for_good_measure;
  std::array<std::vector<Unnamed5>,0> a{};
  Unnamed67 x;
  std::unique_ptr<std::unique_ptr<RecMap>> z;
  Line b;
  std::vector<std::array<std::vector<std::uint64_t>,2>> t2;
  std::uint64_t t1{};
  Unnamed70 c;
  std::string data;
  std::optional<std::optional<std::array<std::vector<std::string>,0>>> u00c0u00c9;
  std::uint32_t payload{};
  std::map<Point,std::complex<float>> name;
  double value{};
  Unnamed71 next20;
  std::int64_t y21{};
  std::optional<Unnamed73> flag22;
  std::optional<std::optional<Leaf3>> id23;
  Unnamed74 count24;
  std::uint8_t items25{};
  Unnamed76 attrs26;
  std::optional<std::vector<Unnamed78>> longer_field_name_for_good_measure27;
  InvokeResponse a28;
  std::map<std::array<std::int64_t,2>,std::unordered_map<std::int64_t,std::complex<double>>> x29;
  colambda::gob::value z30;
  std::vector<std::unordered_map<std::int8_t,std::vector<std::uint64_t>>> b31;
  std::vector<colambda::gob::value> t232;
  std::array<colambda::gob::value,0> t133{};
  colambda::gob::value c34;
  static constexpr auto describe() {
    return record{"",
        field{"Next", &Unnamed61::next, gob_name{"Next"}},
        field{"Y", &Unnamed61::y, gob_name{"Y"}},
        field{"Flag", &Unnamed61::flag, gob_name{"Flag"}},
        field{"Id", &Unnamed61::id, gob_name{"Id"}},
        field{"Count", &Unnamed61::count, gob_name{"Count"}},
        field{"Items", &Unnamed61::items, gob_name{"Items"}},
        field{"Attrs", &Unnamed61::attrs, gob_name{"Attrs"}},
        field{"LongerFieldNameForGoodMeasure", &Unnamed61::longer_field_name_for_good_measure, gob_name{"LongerFieldNameForGoodMeasure"}},
        field{"A", &Unnamed61::a, gob_name{"A"}},
        field{"X", &Unnamed61::x, gob_name{"X"}},
        field{"Z", &Unnamed61::z, gob_name{"Z"}},
        field{"B", &Unnamed61::b, gob_name{"B"}},
        field{"T2", &Unnamed61::t2, gob_name{"T2"}},
        field{"T1", &Unnamed61::t1, gob_name{"T1"}},
        field{"C", &Unnamed61::c, gob_name{"C"}},
        field{"Data", &Unnamed61::data, gob_name{"Data"}},
        field{"ÀÉ", &Unnamed61::u00c0u00c9, gob_name{"ÀÉ"}},
        field{"Payload", &Unnamed61::payload, gob_name{"Payload"}},
        field{"Name", &Unnamed61::name, gob_name{"Name"}},
        field{"Value", &Unnamed61::value, gob_name{"Value"}},
        field{"Next20", &Unnamed61::next20, gob_name{"Next20"}},
        field{"Y21", &Unnamed61::y21, gob_name{"Y21"}},
        field{"Flag22", &Unnamed61::flag22, gob_name{"Flag22"}},
        field{"Id23", &Unnamed61::id23, gob_name{"Id23"}},
        field{"Count24", &Unnamed61::count24, gob_name{"Count24"}},
        field{"Items25", &Unnamed61::items25, gob_name{"Items25"}},
        field{"Attrs26", &Unnamed61::attrs26, gob_name{"Attrs26"}},
        field{"LongerFieldNameForGoodMeasure27", &Unnamed61::longer_field_name_for_good_measure27, gob_name{"LongerFieldNameForGoodMeasure27"}},
        field{"A28", &Unnamed61::a28, gob_name{"A28"}},
        field{"X29", &Unnamed61::x29, gob_name{"X29"}},
        field{"Z30", &Unnamed61::z30, gob_name{"Z30"}},
        field{"B31", &Unnamed61::b31, gob_name{"B31"}},
        field{"T232", &Unnamed61::t232, gob_name{"T232"}},
        field{"T133", &Unnamed61::t133, gob_name{"T133"}},
        field{"C34", &Unnamed61::c34, gob_name{"C34"}}};
  }
};

struct Unnamed7 {
  std::uint64_t f000{};
  std::uint64_t f001{};
  std::uint64_t f002{};
  std::uint64_t f003{};
  std::uint64_t f004{};
  std::uint64_t f005{};
  std::uint64_t f006{};
  std::uint64_t f007{};
  std::uint64_t f008{};
  std::uint64_t f009{};
  std::uint64_t f010{};
  std::uint64_t f011{};
  std::uint64_t f012{};
  std::uint64_t f013{};
  std::uint64_t f014{};
  std::uint64_t f015{};
  std::uint64_t f016{};
  std::uint64_t f017{};
  std::uint64_t f018{};
  std::uint64_t f019{};
  std::uint64_t f020{};
  std::uint64_t f021{};
  std::uint64_t f022{};
  std::uint64_t f023{};
  std::uint64_t f024{};
  std::uint64_t f025{};
  std::uint64_t f026{};
  std::uint64_t f027{};
  std::uint64_t f028{};
  std::uint64_t f029{};
  std::uint64_t f030{};
  std::uint64_t f031{};
  std::uint64_t f032{};
  std::uint64_t f033{};
  std::uint64_t f034{};
  std::uint64_t f035{};
  std::uint64_t f036{};
  std::uint64_t f037{};
  std::uint64_t f038{};
  std::uint64_t f039{};
  std::uint64_t f040{};
  std::uint64_t f041{};
  std::uint64_t f042{};
  std::uint64_t f043{};
  std::uint64_t f044{};
  std::uint64_t f045{};
  std::uint64_t f046{};
  std::uint64_t f047{};
  std::uint64_t f048{};
  std::uint64_t f049{};
  std::uint64_t f050{};
  std::uint64_t f051{};
  std::uint64_t f052{};
  std::uint64_t f053{};
  std::uint64_t f054{};
  std::uint64_t f055{};
  std::uint64_t f056{};
  std::uint64_t f057{};
  std::uint64_t f058{};
  std::uint64_t f059{};
  std::uint64_t f060{};
  std::uint64_t f061{};
  std::uint64_t f062{};
  std::uint64_t f063{};
  std::uint64_t f064{};
  std::uint64_t f065{};
  std::uint64_t f066{};
  std::uint64_t f067{};
  std::uint64_t f068{};
  std::uint64_t f069{};
  std::uint64_t f070{};
  std::uint64_t f071{};
  std::uint64_t f072{};
  std::uint64_t f073{};
  std::uint64_t f074{};
  std::uint64_t f075{};
  std::uint64_t f076{};
  std::uint64_t f077{};
  std::uint64_t f078{};
  std::uint64_t f079{};
  std::uint64_t f080{};
  std::uint64_t f081{};
  std::uint64_t f082{};
  std::uint64_t f083{};
  std::uint64_t f084{};
  std::uint64_t f085{};
  std::uint64_t f086{};
  std::uint64_t f087{};
  std::uint64_t f088{};
  std::uint64_t f089{};
  std::uint64_t f090{};
  std::uint64_t f091{};
  std::uint64_t f092{};
  std::uint64_t f093{};
  std::uint64_t f094{};
  std::uint64_t f095{};
  std::uint64_t f096{};
  std::uint64_t f097{};
  std::uint64_t f098{};
  std::uint64_t f099{};
  std::uint64_t f100{};
  std::uint64_t f101{};
  std::uint64_t f102{};
  std::uint64_t f103{};
  std::uint64_t f104{};
  std::uint64_t f105{};
  std::uint64_t f106{};
  std::uint64_t f107{};
  std::uint64_t f108{};
  std::uint64_t f109{};
  std::uint64_t f110{};
  std::uint64_t f111{};
  std::uint64_t f112{};
  std::uint64_t f113{};
  std::uint64_t f114{};
  std::uint64_t f115{};
  std::uint64_t f116{};
  std::uint64_t f117{};
  std::uint64_t f118{};
  std::uint64_t f119{};
  std::uint64_t f120{};
  std::uint64_t f121{};
  std::uint64_t f122{};
  std::uint64_t f123{};
  std::uint64_t f124{};
  std::uint64_t f125{};
  std::uint64_t f126{};
  std::uint64_t f127{};
  std::uint64_t f128{};
  std::uint64_t f129{};
  std::uint64_t f130{};
  std::uint64_t f131{};
  std::uint64_t f132{};
  std::uint64_t f133{};
  std::uint64_t f134{};
  std::uint64_t f135{};
  std::uint64_t f136{};
  std::uint64_t f137{};
  std::uint64_t f138{};
  std::uint64_t f139{};
  std::uint64_t f140{};
  std::uint64_t f141{};
  std::uint64_t f142{};
  std::uint64_t f143{};
  std::uint64_t f144{};
  std::uint64_t f145{};
  std::uint64_t f146{};
  std::uint64_t f147{};
  std::uint64_t f148{};
  std::uint64_t f149{};
  std::uint64_t f150{};
  std::uint64_t f151{};
  std::uint64_t f152{};
  std::uint64_t f153{};
  std::uint64_t f154{};
  std::uint64_t f155{};
  std::uint64_t f156{};
  std::uint64_t f157{};
  std::uint64_t f158{};
  std::uint64_t f159{};
  std::uint64_t f160{};
  std::uint64_t f161{};
  std::uint64_t f162{};
  std::uint64_t f163{};
  std::uint64_t f164{};
  std::uint64_t f165{};
  std::uint64_t f166{};
  std::uint64_t f167{};
  std::uint64_t f168{};
  std::uint64_t f169{};
  std::uint64_t f170{};
  std::uint64_t f171{};
  std::uint64_t f172{};
  std::uint64_t f173{};
  std::uint64_t f174{};
  std::uint64_t f175{};
  std::uint64_t f176{};
  std::uint64_t f177{};
  std::uint64_t f178{};
  std::uint64_t f179{};
  std::uint64_t f180{};
  std::uint64_t f181{};
  std::uint64_t f182{};
  std::uint64_t f183{};
  std::uint64_t f184{};
  std::uint64_t f185{};
  std::uint64_t f186{};
  std::uint64_t f187{};
  std::uint64_t f188{};
  std::uint64_t f189{};
  std::uint64_t f190{};
  std::uint64_t f191{};
  std::uint64_t f192{};
  std::uint64_t f193{};
  std::uint64_t f194{};
  std::uint64_t f195{};
  std::uint64_t f196{};
  std::uint64_t f197{};
  std::uint64_t f198{};
  std::uint64_t f199{};
  std::uint64_t f200{};
  std::uint64_t f201{};
  std::uint64_t f202{};
  std::uint64_t f203{};
  std::uint64_t f204{};
  std::uint64_t f205{};
  std::uint64_t f206{};
  std::uint64_t f207{};
  std::uint64_t f208{};
  std::uint64_t f209{};
  std::uint64_t f210{};
  std::uint64_t f211{};
  std::uint64_t f212{};
  std::uint64_t f213{};
  std::uint64_t f214{};
  std::uint64_t f215{};
  std::uint64_t f216{};
  std::uint64_t f217{};
  std::uint64_t f218{};
  std::uint64_t f219{};
  std::uint64_t f220{};
  std::uint64_t f221{};
  std::uint64_t f222{};
  std::uint64_t f223{};
  std::uint64_t f224{};
  std::uint64_t f225{};
  std::uint64_t f226{};
  std::uint64_t f227{};
  std::uint64_t f228{};
  std::uint64_t f229{};
  std::uint64_t f230{};
  std::uint64_t f231{};
  std::uint64_t f232{};
  std::uint64_t f233{};
  std::uint64_t f234{};
  std::uint64_t f235{};
  std::uint64_t f236{};
  std::uint64_t f237{};
  std::uint64_t f238{};
  std::uint64_t f239{};
  std::uint64_t f240{};
  std::uint64_t f241{};
  std::uint64_t f242{};
  std::uint64_t f243{};
  std::uint64_t f244{};
  std::uint64_t f245{};
  std::uint64_t f246{};
  std::uint64_t f247{};
  std::uint64_t f248{};
  std::uint64_t f249{};
  std::uint64_t f250{};
  std::uint64_t f251{};
  std::uint64_t f252{};
  std::uint64_t f253{};
  std::uint64_t f254{};
  std::uint64_t f255{};
  std::uint64_t f256{};
  std::uint64_t f257{};
  std::uint64_t f258{};
  std::uint64_t f259{};
  std::uint64_t f260{};
  std::uint64_t f261{};
  std::uint64_t f262{};
  std::uint64_t f263{};
  std::uint64_t f264{};
  std::uint64_t f265{};
  std::uint64_t f266{};
  std::uint64_t f267{};
  std::uint64_t f268{};
  std::uint64_t f269{};
  std::uint64_t f270{};
  std::uint64_t f271{};
  std::uint64_t f272{};
  std::uint64_t f273{};
  std::uint64_t f274{};
  std::uint64_t f275{};
  std::uint64_t f276{};
  std::uint64_t f277{};
  std::uint64_t f278{};
  std::uint64_t f279{};
  std::uint64_t f280{};
  std::uint64_t f281{};
  std::uint64_t f282{};
  std::uint64_t f283{};
  std::uint64_t f284{};
  std::uint64_t f285{};
  std::uint64_t f286{};
  std::uint64_t f287{};
  std::uint64_t f288{};
  std::uint64_t f289{};
  std::uint64_t f290{};
  std::uint64_t f291{};
  std::uint64_t f292{};
  std::uint64_t f293{};
  std::uint64_t f294{};
  std::uint64_t f295{};
  std::uint64_t f296{};
  std::uint64_t f297{};
  std::uint64_t f298{};
  std::uint64_t f299{};
  static constexpr auto describe() {
    return record{"",
        field{"F000", &Unnamed7::f000, gob_name{"F000"}},
        field{"F001", &Unnamed7::f001, gob_name{"F001"}},
        field{"F002", &Unnamed7::f002, gob_name{"F002"}},
        field{"F003", &Unnamed7::f003, gob_name{"F003"}},
        field{"F004", &Unnamed7::f004, gob_name{"F004"}},
        field{"F005", &Unnamed7::f005, gob_name{"F005"}},
        field{"F006", &Unnamed7::f006, gob_name{"F006"}},
        field{"F007", &Unnamed7::f007, gob_name{"F007"}},
        field{"F008", &Unnamed7::f008, gob_name{"F008"}},
        field{"F009", &Unnamed7::f009, gob_name{"F009"}},
        field{"F010", &Unnamed7::f010, gob_name{"F010"}},
        field{"F011", &Unnamed7::f011, gob_name{"F011"}},
        field{"F012", &Unnamed7::f012, gob_name{"F012"}},
        field{"F013", &Unnamed7::f013, gob_name{"F013"}},
        field{"F014", &Unnamed7::f014, gob_name{"F014"}},
        field{"F015", &Unnamed7::f015, gob_name{"F015"}},
        field{"F016", &Unnamed7::f016, gob_name{"F016"}},
        field{"F017", &Unnamed7::f017, gob_name{"F017"}},
        field{"F018", &Unnamed7::f018, gob_name{"F018"}},
        field{"F019", &Unnamed7::f019, gob_name{"F019"}},
        field{"F020", &Unnamed7::f020, gob_name{"F020"}},
        field{"F021", &Unnamed7::f021, gob_name{"F021"}},
        field{"F022", &Unnamed7::f022, gob_name{"F022"}},
        field{"F023", &Unnamed7::f023, gob_name{"F023"}},
        field{"F024", &Unnamed7::f024, gob_name{"F024"}},
        field{"F025", &Unnamed7::f025, gob_name{"F025"}},
        field{"F026", &Unnamed7::f026, gob_name{"F026"}},
        field{"F027", &Unnamed7::f027, gob_name{"F027"}},
        field{"F028", &Unnamed7::f028, gob_name{"F028"}},
        field{"F029", &Unnamed7::f029, gob_name{"F029"}},
        field{"F030", &Unnamed7::f030, gob_name{"F030"}},
        field{"F031", &Unnamed7::f031, gob_name{"F031"}},
        field{"F032", &Unnamed7::f032, gob_name{"F032"}},
        field{"F033", &Unnamed7::f033, gob_name{"F033"}},
        field{"F034", &Unnamed7::f034, gob_name{"F034"}},
        field{"F035", &Unnamed7::f035, gob_name{"F035"}},
        field{"F036", &Unnamed7::f036, gob_name{"F036"}},
        field{"F037", &Unnamed7::f037, gob_name{"F037"}},
        field{"F038", &Unnamed7::f038, gob_name{"F038"}},
        field{"F039", &Unnamed7::f039, gob_name{"F039"}},
        field{"F040", &Unnamed7::f040, gob_name{"F040"}},
        field{"F041", &Unnamed7::f041, gob_name{"F041"}},
        field{"F042", &Unnamed7::f042, gob_name{"F042"}},
        field{"F043", &Unnamed7::f043, gob_name{"F043"}},
        field{"F044", &Unnamed7::f044, gob_name{"F044"}},
        field{"F045", &Unnamed7::f045, gob_name{"F045"}},
        field{"F046", &Unnamed7::f046, gob_name{"F046"}},
        field{"F047", &Unnamed7::f047, gob_name{"F047"}},
        field{"F048", &Unnamed7::f048, gob_name{"F048"}},
        field{"F049", &Unnamed7::f049, gob_name{"F049"}},
        field{"F050", &Unnamed7::f050, gob_name{"F050"}},
        field{"F051", &Unnamed7::f051, gob_name{"F051"}},
        field{"F052", &Unnamed7::f052, gob_name{"F052"}},
        field{"F053", &Unnamed7::f053, gob_name{"F053"}},
        field{"F054", &Unnamed7::f054, gob_name{"F054"}},
        field{"F055", &Unnamed7::f055, gob_name{"F055"}},
        field{"F056", &Unnamed7::f056, gob_name{"F056"}},
        field{"F057", &Unnamed7::f057, gob_name{"F057"}},
        field{"F058", &Unnamed7::f058, gob_name{"F058"}},
        field{"F059", &Unnamed7::f059, gob_name{"F059"}},
        field{"F060", &Unnamed7::f060, gob_name{"F060"}},
        field{"F061", &Unnamed7::f061, gob_name{"F061"}},
        field{"F062", &Unnamed7::f062, gob_name{"F062"}},
        field{"F063", &Unnamed7::f063, gob_name{"F063"}},
        field{"F064", &Unnamed7::f064, gob_name{"F064"}},
        field{"F065", &Unnamed7::f065, gob_name{"F065"}},
        field{"F066", &Unnamed7::f066, gob_name{"F066"}},
        field{"F067", &Unnamed7::f067, gob_name{"F067"}},
        field{"F068", &Unnamed7::f068, gob_name{"F068"}},
        field{"F069", &Unnamed7::f069, gob_name{"F069"}},
        field{"F070", &Unnamed7::f070, gob_name{"F070"}},
        field{"F071", &Unnamed7::f071, gob_name{"F071"}},
        field{"F072", &Unnamed7::f072, gob_name{"F072"}},
        field{"F073", &Unnamed7::f073, gob_name{"F073"}},
        field{"F074", &Unnamed7::f074, gob_name{"F074"}},
        field{"F075", &Unnamed7::f075, gob_name{"F075"}},
        field{"F076", &Unnamed7::f076, gob_name{"F076"}},
        field{"F077", &Unnamed7::f077, gob_name{"F077"}},
        field{"F078", &Unnamed7::f078, gob_name{"F078"}},
        field{"F079", &Unnamed7::f079, gob_name{"F079"}},
        field{"F080", &Unnamed7::f080, gob_name{"F080"}},
        field{"F081", &Unnamed7::f081, gob_name{"F081"}},
        field{"F082", &Unnamed7::f082, gob_name{"F082"}},
        field{"F083", &Unnamed7::f083, gob_name{"F083"}},
        field{"F084", &Unnamed7::f084, gob_name{"F084"}},
        field{"F085", &Unnamed7::f085, gob_name{"F085"}},
        field{"F086", &Unnamed7::f086, gob_name{"F086"}},
        field{"F087", &Unnamed7::f087, gob_name{"F087"}},
        field{"F088", &Unnamed7::f088, gob_name{"F088"}},
        field{"F089", &Unnamed7::f089, gob_name{"F089"}},
        field{"F090", &Unnamed7::f090, gob_name{"F090"}},
        field{"F091", &Unnamed7::f091, gob_name{"F091"}},
        field{"F092", &Unnamed7::f092, gob_name{"F092"}},
        field{"F093", &Unnamed7::f093, gob_name{"F093"}},
        field{"F094", &Unnamed7::f094, gob_name{"F094"}},
        field{"F095", &Unnamed7::f095, gob_name{"F095"}},
        field{"F096", &Unnamed7::f096, gob_name{"F096"}},
        field{"F097", &Unnamed7::f097, gob_name{"F097"}},
        field{"F098", &Unnamed7::f098, gob_name{"F098"}},
        field{"F099", &Unnamed7::f099, gob_name{"F099"}},
        field{"F100", &Unnamed7::f100, gob_name{"F100"}},
        field{"F101", &Unnamed7::f101, gob_name{"F101"}},
        field{"F102", &Unnamed7::f102, gob_name{"F102"}},
        field{"F103", &Unnamed7::f103, gob_name{"F103"}},
        field{"F104", &Unnamed7::f104, gob_name{"F104"}},
        field{"F105", &Unnamed7::f105, gob_name{"F105"}},
        field{"F106", &Unnamed7::f106, gob_name{"F106"}},
        field{"F107", &Unnamed7::f107, gob_name{"F107"}},
        field{"F108", &Unnamed7::f108, gob_name{"F108"}},
        field{"F109", &Unnamed7::f109, gob_name{"F109"}},
        field{"F110", &Unnamed7::f110, gob_name{"F110"}},
        field{"F111", &Unnamed7::f111, gob_name{"F111"}},
        field{"F112", &Unnamed7::f112, gob_name{"F112"}},
        field{"F113", &Unnamed7::f113, gob_name{"F113"}},
        field{"F114", &Unnamed7::f114, gob_name{"F114"}},
        field{"F115", &Unnamed7::f115, gob_name{"F115"}},
        field{"F116", &Unnamed7::f116, gob_name{"F116"}},
        field{"F117", &Unnamed7::f117, gob_name{"F117"}},
        field{"F118", &Unnamed7::f118, gob_name{"F118"}},
        field{"F119", &Unnamed7::f119, gob_name{"F119"}},
        field{"F120", &Unnamed7::f120, gob_name{"F120"}},
        field{"F121", &Unnamed7::f121, gob_name{"F121"}},
        field{"F122", &Unnamed7::f122, gob_name{"F122"}},
        field{"F123", &Unnamed7::f123, gob_name{"F123"}},
        field{"F124", &Unnamed7::f124, gob_name{"F124"}},
        field{"F125", &Unnamed7::f125, gob_name{"F125"}},
        field{"F126", &Unnamed7::f126, gob_name{"F126"}},
        field{"F127", &Unnamed7::f127, gob_name{"F127"}},
        field{"F128", &Unnamed7::f128, gob_name{"F128"}},
        field{"F129", &Unnamed7::f129, gob_name{"F129"}},
        field{"F130", &Unnamed7::f130, gob_name{"F130"}},
        field{"F131", &Unnamed7::f131, gob_name{"F131"}},
        field{"F132", &Unnamed7::f132, gob_name{"F132"}},
        field{"F133", &Unnamed7::f133, gob_name{"F133"}},
        field{"F134", &Unnamed7::f134, gob_name{"F134"}},
        field{"F135", &Unnamed7::f135, gob_name{"F135"}},
        field{"F136", &Unnamed7::f136, gob_name{"F136"}},
        field{"F137", &Unnamed7::f137, gob_name{"F137"}},
        field{"F138", &Unnamed7::f138, gob_name{"F138"}},
        field{"F139", &Unnamed7::f139, gob_name{"F139"}},
        field{"F140", &Unnamed7::f140, gob_name{"F140"}},
        field{"F141", &Unnamed7::f141, gob_name{"F141"}},
        field{"F142", &Unnamed7::f142, gob_name{"F142"}},
        field{"F143", &Unnamed7::f143, gob_name{"F143"}},
        field{"F144", &Unnamed7::f144, gob_name{"F144"}},
        field{"F145", &Unnamed7::f145, gob_name{"F145"}},
        field{"F146", &Unnamed7::f146, gob_name{"F146"}},
        field{"F147", &Unnamed7::f147, gob_name{"F147"}},
        field{"F148", &Unnamed7::f148, gob_name{"F148"}},
        field{"F149", &Unnamed7::f149, gob_name{"F149"}},
        field{"F150", &Unnamed7::f150, gob_name{"F150"}},
        field{"F151", &Unnamed7::f151, gob_name{"F151"}},
        field{"F152", &Unnamed7::f152, gob_name{"F152"}},
        field{"F153", &Unnamed7::f153, gob_name{"F153"}},
        field{"F154", &Unnamed7::f154, gob_name{"F154"}},
        field{"F155", &Unnamed7::f155, gob_name{"F155"}},
        field{"F156", &Unnamed7::f156, gob_name{"F156"}},
        field{"F157", &Unnamed7::f157, gob_name{"F157"}},
        field{"F158", &Unnamed7::f158, gob_name{"F158"}},
        field{"F159", &Unnamed7::f159, gob_name{"F159"}},
        field{"F160", &Unnamed7::f160, gob_name{"F160"}},
        field{"F161", &Unnamed7::f161, gob_name{"F161"}},
        field{"F162", &Unnamed7::f162, gob_name{"F162"}},
        field{"F163", &Unnamed7::f163, gob_name{"F163"}},
        field{"F164", &Unnamed7::f164, gob_name{"F164"}},
        field{"F165", &Unnamed7::f165, gob_name{"F165"}},
        field{"F166", &Unnamed7::f166, gob_name{"F166"}},
        field{"F167", &Unnamed7::f167, gob_name{"F167"}},
        field{"F168", &Unnamed7::f168, gob_name{"F168"}},
        field{"F169", &Unnamed7::f169, gob_name{"F169"}},
        field{"F170", &Unnamed7::f170, gob_name{"F170"}},
        field{"F171", &Unnamed7::f171, gob_name{"F171"}},
        field{"F172", &Unnamed7::f172, gob_name{"F172"}},
        field{"F173", &Unnamed7::f173, gob_name{"F173"}},
        field{"F174", &Unnamed7::f174, gob_name{"F174"}},
        field{"F175", &Unnamed7::f175, gob_name{"F175"}},
        field{"F176", &Unnamed7::f176, gob_name{"F176"}},
        field{"F177", &Unnamed7::f177, gob_name{"F177"}},
        field{"F178", &Unnamed7::f178, gob_name{"F178"}},
        field{"F179", &Unnamed7::f179, gob_name{"F179"}},
        field{"F180", &Unnamed7::f180, gob_name{"F180"}},
        field{"F181", &Unnamed7::f181, gob_name{"F181"}},
        field{"F182", &Unnamed7::f182, gob_name{"F182"}},
        field{"F183", &Unnamed7::f183, gob_name{"F183"}},
        field{"F184", &Unnamed7::f184, gob_name{"F184"}},
        field{"F185", &Unnamed7::f185, gob_name{"F185"}},
        field{"F186", &Unnamed7::f186, gob_name{"F186"}},
        field{"F187", &Unnamed7::f187, gob_name{"F187"}},
        field{"F188", &Unnamed7::f188, gob_name{"F188"}},
        field{"F189", &Unnamed7::f189, gob_name{"F189"}},
        field{"F190", &Unnamed7::f190, gob_name{"F190"}},
        field{"F191", &Unnamed7::f191, gob_name{"F191"}},
        field{"F192", &Unnamed7::f192, gob_name{"F192"}},
        field{"F193", &Unnamed7::f193, gob_name{"F193"}},
        field{"F194", &Unnamed7::f194, gob_name{"F194"}},
        field{"F195", &Unnamed7::f195, gob_name{"F195"}},
        field{"F196", &Unnamed7::f196, gob_name{"F196"}},
        field{"F197", &Unnamed7::f197, gob_name{"F197"}},
        field{"F198", &Unnamed7::f198, gob_name{"F198"}},
        field{"F199", &Unnamed7::f199, gob_name{"F199"}},
        field{"F200", &Unnamed7::f200, gob_name{"F200"}},
        field{"F201", &Unnamed7::f201, gob_name{"F201"}},
        field{"F202", &Unnamed7::f202, gob_name{"F202"}},
        field{"F203", &Unnamed7::f203, gob_name{"F203"}},
        field{"F204", &Unnamed7::f204, gob_name{"F204"}},
        field{"F205", &Unnamed7::f205, gob_name{"F205"}},
        field{"F206", &Unnamed7::f206, gob_name{"F206"}},
        field{"F207", &Unnamed7::f207, gob_name{"F207"}},
        field{"F208", &Unnamed7::f208, gob_name{"F208"}},
        field{"F209", &Unnamed7::f209, gob_name{"F209"}},
        field{"F210", &Unnamed7::f210, gob_name{"F210"}},
        field{"F211", &Unnamed7::f211, gob_name{"F211"}},
        field{"F212", &Unnamed7::f212, gob_name{"F212"}},
        field{"F213", &Unnamed7::f213, gob_name{"F213"}},
        field{"F214", &Unnamed7::f214, gob_name{"F214"}},
        field{"F215", &Unnamed7::f215, gob_name{"F215"}},
        field{"F216", &Unnamed7::f216, gob_name{"F216"}},
        field{"F217", &Unnamed7::f217, gob_name{"F217"}},
        field{"F218", &Unnamed7::f218, gob_name{"F218"}},
        field{"F219", &Unnamed7::f219, gob_name{"F219"}},
        field{"F220", &Unnamed7::f220, gob_name{"F220"}},
        field{"F221", &Unnamed7::f221, gob_name{"F221"}},
        field{"F222", &Unnamed7::f222, gob_name{"F222"}},
        field{"F223", &Unnamed7::f223, gob_name{"F223"}},
        field{"F224", &Unnamed7::f224, gob_name{"F224"}},
        field{"F225", &Unnamed7::f225, gob_name{"F225"}},
        field{"F226", &Unnamed7::f226, gob_name{"F226"}},
        field{"F227", &Unnamed7::f227, gob_name{"F227"}},
        field{"F228", &Unnamed7::f228, gob_name{"F228"}},
        field{"F229", &Unnamed7::f229, gob_name{"F229"}},
        field{"F230", &Unnamed7::f230, gob_name{"F230"}},
        field{"F231", &Unnamed7::f231, gob_name{"F231"}},
        field{"F232", &Unnamed7::f232, gob_name{"F232"}},
        field{"F233", &Unnamed7::f233, gob_name{"F233"}},
        field{"F234", &Unnamed7::f234, gob_name{"F234"}},
        field{"F235", &Unnamed7::f235, gob_name{"F235"}},
        field{"F236", &Unnamed7::f236, gob_name{"F236"}},
        field{"F237", &Unnamed7::f237, gob_name{"F237"}},
        field{"F238", &Unnamed7::f238, gob_name{"F238"}},
        field{"F239", &Unnamed7::f239, gob_name{"F239"}},
        field{"F240", &Unnamed7::f240, gob_name{"F240"}},
        field{"F241", &Unnamed7::f241, gob_name{"F241"}},
        field{"F242", &Unnamed7::f242, gob_name{"F242"}},
        field{"F243", &Unnamed7::f243, gob_name{"F243"}},
        field{"F244", &Unnamed7::f244, gob_name{"F244"}},
        field{"F245", &Unnamed7::f245, gob_name{"F245"}},
        field{"F246", &Unnamed7::f246, gob_name{"F246"}},
        field{"F247", &Unnamed7::f247, gob_name{"F247"}},
        field{"F248", &Unnamed7::f248, gob_name{"F248"}},
        field{"F249", &Unnamed7::f249, gob_name{"F249"}},
        field{"F250", &Unnamed7::f250, gob_name{"F250"}},
        field{"F251", &Unnamed7::f251, gob_name{"F251"}},
        field{"F252", &Unnamed7::f252, gob_name{"F252"}},
        field{"F253", &Unnamed7::f253, gob_name{"F253"}},
        field{"F254", &Unnamed7::f254, gob_name{"F254"}},
        field{"F255", &Unnamed7::f255, gob_name{"F255"}},
        field{"F256", &Unnamed7::f256, gob_name{"F256"}},
        field{"F257", &Unnamed7::f257, gob_name{"F257"}},
        field{"F258", &Unnamed7::f258, gob_name{"F258"}},
        field{"F259", &Unnamed7::f259, gob_name{"F259"}},
        field{"F260", &Unnamed7::f260, gob_name{"F260"}},
        field{"F261", &Unnamed7::f261, gob_name{"F261"}},
        field{"F262", &Unnamed7::f262, gob_name{"F262"}},
        field{"F263", &Unnamed7::f263, gob_name{"F263"}},
        field{"F264", &Unnamed7::f264, gob_name{"F264"}},
        field{"F265", &Unnamed7::f265, gob_name{"F265"}},
        field{"F266", &Unnamed7::f266, gob_name{"F266"}},
        field{"F267", &Unnamed7::f267, gob_name{"F267"}},
        field{"F268", &Unnamed7::f268, gob_name{"F268"}},
        field{"F269", &Unnamed7::f269, gob_name{"F269"}},
        field{"F270", &Unnamed7::f270, gob_name{"F270"}},
        field{"F271", &Unnamed7::f271, gob_name{"F271"}},
        field{"F272", &Unnamed7::f272, gob_name{"F272"}},
        field{"F273", &Unnamed7::f273, gob_name{"F273"}},
        field{"F274", &Unnamed7::f274, gob_name{"F274"}},
        field{"F275", &Unnamed7::f275, gob_name{"F275"}},
        field{"F276", &Unnamed7::f276, gob_name{"F276"}},
        field{"F277", &Unnamed7::f277, gob_name{"F277"}},
        field{"F278", &Unnamed7::f278, gob_name{"F278"}},
        field{"F279", &Unnamed7::f279, gob_name{"F279"}},
        field{"F280", &Unnamed7::f280, gob_name{"F280"}},
        field{"F281", &Unnamed7::f281, gob_name{"F281"}},
        field{"F282", &Unnamed7::f282, gob_name{"F282"}},
        field{"F283", &Unnamed7::f283, gob_name{"F283"}},
        field{"F284", &Unnamed7::f284, gob_name{"F284"}},
        field{"F285", &Unnamed7::f285, gob_name{"F285"}},
        field{"F286", &Unnamed7::f286, gob_name{"F286"}},
        field{"F287", &Unnamed7::f287, gob_name{"F287"}},
        field{"F288", &Unnamed7::f288, gob_name{"F288"}},
        field{"F289", &Unnamed7::f289, gob_name{"F289"}},
        field{"F290", &Unnamed7::f290, gob_name{"F290"}},
        field{"F291", &Unnamed7::f291, gob_name{"F291"}},
        field{"F292", &Unnamed7::f292, gob_name{"F292"}},
        field{"F293", &Unnamed7::f293, gob_name{"F293"}},
        field{"F294", &Unnamed7::f294, gob_name{"F294"}},
        field{"F295", &Unnamed7::f295, gob_name{"F295"}},
        field{"F296", &Unnamed7::f296, gob_name{"F296"}},
        field{"F297", &Unnamed7::f297, gob_name{"F297"}},
        field{"F298", &Unnamed7::f298, gob_name{"F298"}},
        field{"F299", &Unnamed7::f299, gob_name{"F299"}}};
  }
};

}  // namespace corpus
