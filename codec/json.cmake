# JSON: described types from and to text. The only part that knows simdjson.
colambda_library(json
  SOURCES
    src/json/cursor.cpp
    src/json/number.cpp
    src/json/reader.cpp
    src/json/text.cpp
    src/json/tokens.cpp
    src/json/writer.cpp
  HEADERS
    include/colambda/json/cursor.hpp
    include/colambda/json/kind.hpp
    include/colambda/json/raw.hpp
    include/colambda/json/reader.hpp
    include/colambda/json/writer.hpp
  LINK
    colambda::gob)
# Not PUBLIC: nobody includes simdjson through us.
target_link_libraries(colambda_json PRIVATE simdjson::simdjson)
