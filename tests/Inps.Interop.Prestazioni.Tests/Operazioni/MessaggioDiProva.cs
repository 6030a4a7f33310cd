using System.Text;
using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Prestazioni.Tests.Operazioni;

/// <summary>Writes a message, holds it to the published schema and reads it back.</summary>
internal static class MessaggioDiProva
{
    public const string Gestione = "GestioneDomande";
    public const string IdRichiesta = "0198f3a2-5b1c-7d4e-8f60-112233445566";
    public const string IdDomanda = "DOM00000000000000371";
    public const string Protocollo = "INPS-AUF-2026-000000000371";

    public static readonly Prestazione At = Catalogo.FindByServizio("AssegnoTemporaneo")!;
    public static readonly DateTimeOffset Istante = new(2026, 11, 24, 9, 30, 15, 123, TimeSpan.FromHours(1));
    public static readonly Testata TestataDiProva = new("prova-0001", Istante, "1.0", new("Gestionale", "7.2"));

    public static readonly Segnalazione Completa = new(
        "AT-R002", Severita.Bloccante, "Il minore è già maggiorenne & così via.", "Togliere il minore <2>.", "DomandaAssegnoTemporaneo/Minori/Minore[2]", 12, 7, "RSS************U");

    public static EsitoBlocco Blocco(Esito esito, params IReadOnlyList<Segnalazione> segnalazioni) =>
        new(IdRichiesta, "prova-0001", esito, null, segnalazioni, false, Istante);

    /// <summary>A valid sample of the Assegno Temporaneo.</summary>
    public static DomandaDiPrestazione Domanda(string sample)
    {
        var text = File.ReadAllText(SampleFinder.PathOf("samples/AssegnoTemporaneo/v1/valide/" + sample))
            .Replace("{{IdMessaggio}}", "prova-0001", StringComparison.Ordinal)
            .Replace("{{DataOraInvio}}", "2026-11-24T09:30:15+01:00", StringComparison.Ordinal);
        using var reader = Open(Encoding.UTF8.GetBytes(text));
        return At.Mappatura.Read(reader);
    }

    /// <summary>Fails unless the message is valid as it is written and reads back equal, whole.</summary>
    public static T RoundTrip<T>(string servizio, T messaggio, Func<XmlReader, T> read)
        where T : IMessaggio
    {
        var bytes = Bytes(messaggio);
        using (var reader = Open(bytes))
        {
            SchemaCheck.Check(servizio, reader).Errori.Should().BeEmpty();
        }

        using (var reader = Open(bytes))
        {
            var back = read(reader);
            back.Should().BeEquivalentTo(messaggio, options => options.RespectingRuntimeTypes().WithStrictOrdering()
                .Using<ReadOnlyMemory<byte>>(c => c.Subject.Span.SequenceEqual(c.Expectation.Span).Should().BeTrue())
                .WhenTypeIs<ReadOnlyMemory<byte>>());
            Bytes(back).Should().Equal(bytes);
            reader.Read().Should().BeFalse("the whole message was read");
            return back;
        }
    }

    public static byte[] Bytes(IMessaggio messaggio)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream))
        {
            messaggio.Write(writer);
        }

        return stream.ToArray();
    }

    public static XmlReader Open(byte[] bytes)
    {
        var reader = HardenedReader.Create(bytes);
        reader.MoveToContent();
        return reader;
    }
}
