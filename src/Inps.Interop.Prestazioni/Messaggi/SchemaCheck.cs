using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>Checks a message against the published schema: all its errors at once, in Italian, with line, column and XPath.</summary>
public static class SchemaCheck
{
    /// <summary>How many errors are kept; the others are only counted.</summary>
    public const int MaxErrors = 50;

    private static readonly ConcurrentDictionary<string, Lazy<XmlSchemaSet>> Schemi = new(StringComparer.Ordinal);

    /// <summary>Says whether the element the reader stands on is valid, and digests it in the same pass. When it is not, <see cref="Check"/> tells why.</summary>
    /// <param name="servizio">Service whose contract applies, such as <c>AssegnoTemporaneo</c>.</param>
    /// <param name="bodyReader">Standing on the Body's first child.</param>
    /// <param name="digest">Fed with the nodes; of no use when the answer is no.</param>
    /// <exception cref="XmlException">The text is not well formed.</exception>
    /// <exception cref="ArgumentException">The service has no contract.</exception>
    public static bool IsValid(string servizio, XmlReader bodyReader, InfosetDigest digest) =>
        SchemaProbe.IsValid(SchemaOf(servizio), bodyReader, digest);

    /// <summary>Checks the element the reader stands on, in one pass, and leaves the reader on its end.</summary>
    /// <param name="servizio">Service whose contract applies, such as <c>AssegnoTemporaneo</c>.</param>
    /// <param name="bodyReader">Standing on the Body's first child.</param>
    /// <exception cref="XmlException">The text is not well formed.</exception>
    /// <exception cref="ArgumentException">The service has no contract.</exception>
    public static EsitoSchema Check(string servizio, XmlReader bodyReader) => new SchemaPass(SchemaOf(servizio), bodyReader).Run();

    /// <summary>The compiled schema of a service; compiled once, then shared by all threads.</summary>
    internal static XmlSchemaSet SchemaOf(string servizio) =>
        Schemi.GetOrAdd(servizio, static s => new Lazy<XmlSchemaSet>(() => Compile(s))).Value;

    private static XmlSchemaSet Compile(string servizio)
    {
        // Imports are satisfied by adding the files themselves: nothing is resolved by address.
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var path in (string[])["comune/v1/comune.xsd", $"{servizio}/v1/{servizio}.xsd"])
        {
            using var reader = HardenedReader.Create(ContractFiles.Read(path));
            set.Add(targetNamespace: null, reader);
        }

        set.Compile();
        return set;
    }
}

/// <summary>What the schema check found.</summary>
/// <param name="Errori">At most <see cref="SchemaCheck.MaxErrors"/>, in document order.</param>
/// <param name="Totale">How many there are in all.</param>
public sealed record EsitoSchema(IReadOnlyList<ErroreSchema> Errori, int Totale)
{
    public bool IsValido => Totale == 0;
}

/// <summary>An error of the schema.</summary>
/// <param name="Riga">Line in the message, from 1; 0 when the reader does not know it.</param>
/// <param name="Colonna">Column in the line, from 1; 0 when the reader does not know it.</param>
/// <param name="XPath">Path from the Body's child, local names only: <c>/PresentaDomanda/request/…/Minore[2]/Disabile</c>.</param>
/// <param name="Messaggio">Italian sentence: what is wrong.</param>
/// <param name="Rimedio">Italian sentence: what the contract wants.</param>
/// <param name="Valore">The value seen, masked where it is personal, shortened where it is long.</param>
/// <param name="Codice"><c>XSD-001</c>; <c>SOAP-003</c> for a file that is not well formed.</param>
public sealed record ErroreSchema(int Riga, int Colonna, string XPath, string Messaggio, string Rimedio, string? Valore, string Codice = ErroreSchema.Schema)
{
    internal const string Schema = "XSD-001";
    internal const string NonBenFormato = "SOAP-003";
}
