namespace Inps.Interop.Prestazioni.Registro;

/// <summary>The names of what a receipt in XML tells (<c>contracts/comune/v1/ricevuta.xsd</c>).</summary>
public static class NomiRicevuta
{
    /// <summary>Root of the receipt of an entry.</summary>
    public const string Ricevuta = "Ricevuta";

    /// <summary>Its section with the facts of the entry (<see cref="VoceDiRegistro.Fatti"/>).</summary>
    public const string Registrazione = "Registrazione";

    /// <summary>Its section with the digest of the entry; missing while the document waits for its number.</summary>
    public const string Catena = "Catena";

    public const string ImprontaRegistrazione = "ImprontaRegistrazione";

    /// <summary>Its section with what the entry does not say of the domanda.</summary>
    public const string Domanda = "Domanda";

    /// <summary>Root of the register of a day: where the chain begins and ends in it.</summary>
    public const string RegistroGiornaliero = "RegistroGiornaliero";

    /// <summary>Its only section.</summary>
    public const string Giornata = "Giornata";

    public const string Giorno = "Giorno";

    public const string Registrazioni = "Registrazioni";

    public const string PrimoProtocollo = "PrimoProtocollo";

    public const string UltimoProtocollo = "UltimoProtocollo";

    public const string ImprontaUltima = "ImprontaUltima";

    /// <summary>Root of the manifest of a fascicolo: everything about a domanda or a call, for a dispute.</summary>
    public const string Fascicolo = "Fascicolo";

    /// <summary>Its section that says of what it is, who released it and why.</summary>
    public const string Caso = "Caso";

    /// <summary>Its section that lists the files, each a fact <see cref="File"/> (<see cref="FileDelFascicolo"/>).</summary>
    public const string Contenuto = "Contenuto";

    public const string File = "File";

    /// <summary>Name of the manifest in the package.</summary>
    public const string Manifesto = "manifesto.xml";

    /// <summary>Folder of the receipts in the package.</summary>
    public const string Ricevute = "ricevute/";
}
