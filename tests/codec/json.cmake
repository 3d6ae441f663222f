# The tests of colambda::json.
colambda_test(json_errors_test FLOOR codec LINK colambda::json)
colambda_test(json_grammar_test FLOOR codec LINK colambda::json)
colambda_test(json_memory_test FLOOR codec LINK colambda::json)
colambda_test(json_reader_test FLOOR codec LINK colambda::json)
colambda_test(json_writer_test FLOOR codec LINK colambda::json)

# Once more with the kernel for processors without vector instructions.
foreach(test json_errors_test json_grammar_test)
  add_test(NAME codec.${test}.fallback COMMAND codec_${test})
  set_tests_properties(codec.${test}.fallback PROPERTIES
    LABELS codec ENVIRONMENT SIMDJSON_FORCE_IMPLEMENTATION=fallback)
endforeach()
