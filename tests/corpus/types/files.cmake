# Written by `gobgen cpp`: do not edit.
set(corpus_values
  types/values_01.cpp
  types/values_02.cpp
  types/values_03.cpp
  types/values_04.cpp
  types/values_05.cpp
  types/values_06.cpp
  types/values_07.cpp
  types/values_08.cpp
  types/values_09.cpp
  types/values_10.cpp
  types/values_11.cpp
  types/values_12.cpp
)
