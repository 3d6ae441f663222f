# Tells users of g++ 12 what it does to coroutines. Included here and by the installed package.
include_guard(GLOBAL)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13
   AND NOT (DEFINED colambda_SOURCE_DIR AND CMAKE_SOURCE_DIR STREQUAL colambda_SOURCE_DIR))
  message(WARNING "g++ 12 miscompiles some co_await expressions without a word: keep to the safe forms "
    "of colambda's docs/compilers.md, or build with clang++")
endif()
