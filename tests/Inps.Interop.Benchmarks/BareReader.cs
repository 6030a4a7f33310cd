using System.Diagnostics;
using System.Xml;
using System.Xml.Schema;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Benchmarks;

/// <summary>The yardstick: the runtime's validating reader, that reads a lotto to its end and does nothing else.</summary>
internal static class BareReader
{
    // The domande inside are validated by the schema of their prestazione.
    private const string Radice =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://inps.it/InvioMassivo/v1" elementFormDefault="qualified"><xs:element name="Lotto"><xs:complexType>
        <xs:sequence><xs:any namespace="##other" processContents="strict" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element></xs:schema>
        """;

    private static readonly XmlSchemaSet Schema = Compile();

    /// <summary>Domande a second.</summary>
    /// <exception cref="XmlSchemaException">The file is not valid.</exception>
    public static double Measure(string path, int domande)
    {
        var started = Stopwatch.GetTimestamp();
        using var reader = Open(path);
        while (reader.Read())
        {
        }

        return domande / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

#pragma warning disable RS0030 // What is measured against is the bare reader itself, over files of our own.
    private static XmlReader Open(string path) => XmlReader.Create(
        path, new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schema, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    private static XmlSchemaSet Compile()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var contract in (string[])["comune/v1/comune.xsd", "AssegnoTemporaneo/v1/AssegnoTemporaneo.xsd"])
        {
            using var file = XmlReader.Create(new MemoryStream(ContractFiles.Read(contract).ToArray(), writable: false));
            set.Add(targetNamespace: null, file);
        }

        using var radice = XmlReader.Create(new StringReader(Radice));
        set.Add(targetNamespace: null, radice);
        set.Compile();
        return set;
    }
#pragma warning restore RS0030
}
