# One helper a kind of target; flags are properties of targets, never of directories.
include_guard(GLOBAL)

find_program(COLAMBDA_CCACHE ccache)

# What every target of ours gets, privately: warnings, sanitizers, sections that the linker can drop.
function(colambda_private_flags target)
  if(COLAMBDA_CCACHE)
    set_target_properties(${target} PROPERTIES
      C_COMPILER_LAUNCHER ${COLAMBDA_CCACHE} CXX_COMPILER_LAUNCHER ${COLAMBDA_CCACHE})
  endif()
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${target} PRIVATE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Woverloaded-virtual -Wimplicit-fallthrough>
    $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<BOOL:${COLAMBDA_WERROR}>>:-Werror>
    $<$<CONFIG:Release>:-ffunction-sections -fdata-sections>)
  if(COLAMBDA_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${COLAMBDA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${COLAMBDA_SANITIZE})
  endif()
endfunction()

# colambda_library(NAME SOURCES ... HEADERS ... LINK ... [INTERNAL]): the static library colambda::NAME
# of one floor; INTERNAL keeps it out of the install.
function(colambda_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "INTERNAL" "" "SOURCES;HEADERS;LINK")
  set(target colambda_${name})
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(colambda::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ON)
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${arg_HEADERS})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_link_libraries(${target} PUBLIC ${arg_LINK})
  colambda_private_flags(${target})
  if(NOT arg_INTERNAL)
    set_property(GLOBAL APPEND PROPERTY COLAMBDA_INSTALLED ${target})
  endif()
endfunction()

# colambda_program(NAME SOURCES ... LINK ...): an executable that keeps its source's name.
function(colambda_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINK})
  colambda_private_flags(${name})
  if(COLAMBDA_STATIC)
    target_link_options(${name} PRIVATE -static -Wl,--gc-sections -Wl,--build-id=none)
  endif()
  target_link_options(${name} PRIVATE $<$<CONFIG:Release>:-s>)
endfunction()

# colambda_test(NAME FLOOR floor [LINK ...]): the doctest program of tests/FLOOR/NAME.cpp.
function(colambda_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FLOOR" "SOURCES;LINK")
  set(target ${arg_FLOOR}_${name})
  add_executable(${target} ${name}.cpp ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE colambda_test_main ${arg_LINK})
  colambda_private_flags(${target})
  add_test(NAME ${arg_FLOOR}.${name} COMMAND ${target})
  set_tests_properties(${arg_FLOOR}.${name} PROPERTIES LABELS ${arg_FLOOR})
endfunction()
