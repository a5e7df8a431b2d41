### Names that differ by nation. A text says `{ -adviser }`, and each reader gets the name that is right where they are;
### `[skip]` is for whoever did not say. They may stand in who could help, in safety cards and in facts.

-adviser = { $nation ->
    [northern-ireland] Advice NI
    [skip] Citizens Advice, or Advice NI in Northern Ireland
   *[other] Citizens Advice
}
-debt-adviser = { $nation ->
    [northern-ireland] { -adviser }
   *[other] StepChange, National Debtline or { -adviser }
}
-housing-adviser = { $nation ->
    [scotland] Shelter Scotland or { -adviser }
    [wales] Shelter Cymru or { -adviser }
    [northern-ireland] Housing Rights
    [skip] Shelter, or Housing Rights in Northern Ireland
   *[other] Shelter or { -adviser }
}
-homes-office = { $nation ->
    [northern-ireland] the Housing Executive
    [skip] the council, or the Housing Executive in Northern Ireland
   *[other] the council
}
-work-rights = { $nation ->
    [northern-ireland] the Labour Relations Agency
    [skip] Acas, or the Labour Relations Agency in Northern Ireland
   *[other] Acas
}
-record-adviser = { $nation ->
    [scotland] { -adviser }
    [northern-ireland] NIACRO
    [skip] Unlock or Nacro, NIACRO in Northern Ireland, or Citizens Advice in Scotland
   *[other] Unlock or Nacro
}
-jobcentre = { $nation ->
    [northern-ireland] the Jobs and Benefits office
    [skip] the Jobcentre, or the Jobs and Benefits office in Northern Ireland
   *[other] the Jobcentre
}
-family-support = { $nation ->
    [scotland] Scottish Families Affected by Alcohol and Drugs
    [skip] Adfam or Al-Anon, or Scottish Families Affected by Alcohol and Drugs
   *[other] Adfam or Al-Anon
}
-licence-office = { $nation ->
    [northern-ireland] DVA
    [skip] DVLA, or DVA in Northern Ireland
   *[other] DVLA
}
-urgent-doctor = { $nation ->
    [northern-ireland] the out-of-hours doctor
    [skip] 111, or the out-of-hours doctor in Northern Ireland
   *[other] 111
}
-complaints-help = { $nation ->
    [england] the council, if it pays for the service
    [scotland] the Patient Advice and Support Service
    [wales] Llais
    [northern-ireland] the Patient and Client Council
   *[other] { -adviser }
}
