# What the runtime bears: many calls, many connections, peers that vanish or do not read.
add_library(colambda_stress_support STATIC stress_heap.cpp)
target_compile_features(colambda_stress_support PUBLIC cxx_std_20)
colambda_private_flags(colambda_stress_support)

foreach(name IN ITEMS stress_order stress_drop stress_unread stress_echo stress_stop)
  colambda_test(${name} FLOOR runtime LINK colambda::runtime colambda_stress_support)
  set_tests_properties(runtime.${name} PROPERTIES LABELS "runtime;stress" TIMEOUT 240)
endforeach()

# The ranges that sockets fill and that sockets are given are seen at the system calls themselves.
target_link_options(runtime_stress_echo PRIVATE
  -Wl,--wrap=recv,--wrap=recvmsg,--wrap=send,--wrap=sendmsg,--wrap=readv,--wrap=writev)
