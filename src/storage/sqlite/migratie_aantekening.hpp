// Step 11 of the schema, in a file of its own because migraties.cpp is full.
#pragma once

namespace jeugdregio::storage::sqlite {

extern const char kAantekening[];

}  // namespace jeugdregio::storage::sqlite
