using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>
/// A domanda that is still being compiled, kept as the XML it came in: whatever is missing stays missing when it is resumed. The engine stores its
/// bytes without looking into them. Their root is the domanda element, so that a finished draft is a domanda.
/// </summary>
/// <remarks>Source: AT-17, AT-36, ALAS-19, ALAS-30.</remarks>
public sealed class ContenutoBozza
{
    /// <summary>What a draft lacks to be presented, as a warning when it is saved.</summary>
    public const string Incompleta = "BOZ-W01";

    /// <summary>The same when it is presented.</summary>
    public const string NonPresentabile = "BOZ-R02";

    public const string DescrizioneIncompleta = "La bozza non è ancora una domanda completa: manca, o non è scritto come il contratto prevede, quanto indicato.";
    public const string RimedioIncompleta = "Nessuna correzione per conservarla: completare l'elemento indicato prima di presentare la domanda.";
    public const string DescrizioneNonPresentabile = "La bozza non si può presentare: manca, o non è scritto come il contratto prevede, quanto indicato.";
    public const string RimedioNonPresentabile = "Completare la bozza con SalvaBozza, oppure presentare la domanda intera.";

    private readonly ReadOnlyMemory<byte> xml;

    /// <param name="xml">As <see cref="Xml"/> gave it.</param>
    public ContenutoBozza(Prestazione prestazione, ReadOnlyMemory<byte> xml)
    {
        Prestazione = prestazione;
        this.xml = xml;
        using var reader = Open();
        Domanda = prestazione.Mappatura.Read(reader);
    }

    public Prestazione Prestazione { get; }

    /// <summary>The stored form: UTF-8, one namespace declaration for each namespace, no white space between elements.</summary>
    public ReadOnlyMemory<byte> Xml => xml;

    /// <summary>What is there so far; blocks that are missing hold nothing. Testata and codice fiscale of the Richiedente are always there.</summary>
    public DomandaDiPrestazione Domanda { get; }

    /// <summary>The draft of a whole domanda.</summary>
    public static ContenutoBozza Of(Prestazione prestazione, DomandaDiPrestazione domanda)
    {
        using var stream = new MemoryStream();
        using (var writer = CopiaXml.CreateWriter(stream))
        {
            prestazione.Mappatura.Write(writer, domanda);
        }

        using var reader = Open(stream.ToArray());
        return Read(reader, prestazione);
    }

    /// <summary>Reads the draft element the reader stands on and leaves the reader behind it.</summary>
    public static ContenutoBozza Read(XmlReader reader, Prestazione prestazione)
    {
        using var stream = new MemoryStream();
        using (var writer = CopiaXml.CreateWriter(stream))
        {
            CopiaXml.Copy(reader, writer, prestazione.ElementoDomanda);
        }

        return new(prestazione, stream.ToArray());
    }

    /// <summary>The draft as it may be shown: account numbers masked. What is resumed is the whole one.</summary>
    public ContenutoBozza Mask()
    {
        using var stream = new MemoryStream();
        using (var writer = CopiaXml.CreateWriter(stream))
        {
            using var reader = Open();
            CopiaXml.Copy(reader, writer, Prestazione.ElementoDomanda, masked: true);
        }

        return new(Prestazione, stream.ToArray());
    }

    /// <summary>Writes the draft element.</summary>
    public void Write(XmlWriter writer)
    {
        using var reader = Open();
        CopiaXml.Copy(reader, writer, Prestazione.ElementoBozza);
    }

    /// <summary>What would keep the draft from being presented, all as warnings; the rules are asked once nothing is missing.</summary>
    /// <returns>Paths start with the draft element.</returns>
    public IReadOnlyList<Segnalazione> CheckSaved(Contesto contesto)
    {
        var trovate = Missing(Incompleta, Severita.Avviso, DescrizioneIncompleta, RimedioIncompleta);
        if (trovate.Count == 0)
        {
            trovate = Prestazione.Check(Domanda, contesto);
        }

        return [.. trovate.Select(s => s with { Severita = Severita.Avviso, Campo = InBozza(s.Campo) })];
    }

    /// <summary>The domanda to present, with the Testata of the request that presents it; null when the draft is not complete.</summary>
    public (DomandaDiPrestazione? Domanda, IReadOnlyList<Segnalazione> Segnalazioni) CheckPresented(Testata testata, Contesto contesto)
    {
        var mancanti = Missing(NonPresentabile, Severita.Bloccante, DescrizioneNonPresentabile, RimedioNonPresentabile);
        if (mancanti.Count > 0)
        {
            return (null, mancanti);
        }

        var domanda = Domanda with { Testata = testata };
        return (domanda, Prestazione.Check(domanda, contesto));
    }

    /// <summary>The digest of the document, whoever presents it.</summary>
    public byte[] ComputeImpronta()
    {
        using var reader = Open();
        return Impronta.Compute(reader);
    }

    private XmlReader Open() => Open(xml);

    private static XmlReader Open(ReadOnlyMemory<byte> bytes)
    {
        var reader = HardenedReader.Create(bytes);
        reader.MoveToContent();
        return reader;
    }

    private IReadOnlyList<Segnalazione> Missing(string codice, Severita severita, string descrizione, string rimedio)
    {
        using var reader = Open();
        var schema = SchemaCheck.Check(Prestazione.Servizio, reader);
        return [.. schema.Errori.Select(e => new Segnalazione(codice, severita, descrizione, rimedio, e.XPath.TrimStart('/'), Valore: e.Messaggio))];
    }

    private string? InBozza(string? campo) =>
        campo is not null && campo.StartsWith(Prestazione.ElementoDomanda, StringComparison.Ordinal)
            ? Prestazione.ElementoBozza + campo[Prestazione.ElementoDomanda.Length..]
            : campo;
}
