namespace Inps.Interop.Prestazioni.Comune;

/// <summary>A person as the domanda gives it (domain 2.2, block Soggetto).</summary>
public sealed record Soggetto(
    CodiceFiscale CodiceFiscale,
    string Cognome,
    string Nome,
    string? Sesso = null,
    DateOnly? DataNascita = null,
    LuogoNascita? LuogoNascita = null,
    string? Cittadinanza = null,
    Indirizzo? Residenza = null,
    Indirizzo? Domicilio = null,
    Recapiti? Recapiti = null);

/// <summary>Place of birth: an Italian municipality (codice catastale) or a foreign state (ISO 3166-1 alpha-2).</summary>
public sealed record LuogoNascita(string? CodiceCatastale, string? Stato);

public sealed record Indirizzo(string Via, string? Civico, string Cap, string CodiceCatastaleComune, string Provincia);

public sealed record Recapiti(string? Email, string? Cellulare, string? Pec);
