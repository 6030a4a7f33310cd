using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Inps.Interop.Samples.Ricezione;

/// <summary>The pages received, one file each: a page that comes again, because its acknowledgement was lost, is known by NumeroLotto and Pagina.</summary>
public sealed class Pagine
{
    private static readonly XNamespace Soap = "http://www.w3.org/2003/05/soap-envelope";
    private static readonly XNamespace Im = "http://inps.it/InvioMassivo/v1";
    private readonly Lock gate = new();
    private readonly string cartella;

    public Pagine(string cartella)
    {
        this.cartella = cartella;
        Directory.CreateDirectory(cartella);
    }

    /// <summary>How often a page came that was there already.</summary>
    public int Ripetute { get; private set; }

    /// <summary>The pages that are kept, as <c>LOT00000000000000012-0001</c>, in order.</summary>
    public IReadOnlyList<string> Ricevute =>
        [.. Directory.EnumerateFiles(cartella, "*.xml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public string Read(string pagina) => File.ReadAllText(Path.Combine(cartella, pagina + ".xml"));

    /// <summary>Keeps a page; it is on the disk when this returns.</summary>
    /// <returns>Null, or why it is none.</returns>
    public string? Keep(byte[] message)
    {
        XElement envelope;
        try
        {
#pragma warning disable RS0030 // The sample shows what a patronato writes, without the gateway's libraries; a DTD is refused here too.
            using var reader = XmlReader.Create(new MemoryStream(message), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
#pragma warning restore RS0030
            envelope = XDocument.Load(reader).Root!;
        }
        catch (XmlException)
        {
            return "Il messaggio non è XML.";
        }

        var correlazione = envelope.Element(Soap + "Header")?.Element(Im + "X-Correlation-ID")?.Value;
        var esiti = envelope.Element(Soap + "Body")?.Element(Im + "ConsegnaEsiti")?.Element(Im + "request")?.Element(Im + "Esiti");
        var numero = esiti?.Element(Im + "NumeroLotto")?.Value;
        if (numero is null || numero != correlazione || !numero.All(char.IsAsciiLetterOrDigit))
        {
            return "X-Correlation-ID manca, o non è il NumeroLotto del messaggio.";
        }

        var pagina = int.Parse(esiti!.Element(Im + "Pagina")!.Value, CultureInfo.InvariantCulture);
        var file = Path.Combine(cartella, string.Create(CultureInfo.InvariantCulture, $"{numero}-{pagina:D4}.xml"));
        lock (gate)
        {
            if (File.Exists(file))
            {
                Ripetute++;
                return null;
            }

            // Whole or not at all, whenever the machine stops.
            File.WriteAllBytes(file + ".parte", message);
            File.Move(file + ".parte", file);
        }

        return null;
    }
}

/// <summary>Makes the next calls fail with a status, for tests.</summary>
public sealed class Prova
{
    private readonly Lock gate = new();
    private int status;
    private int left;

    /// <summary>Calls answered or refused.</summary>
    public int Chiamate { get; private set; }

    public void Fail(int withStatus, int times)
    {
        lock (gate)
        {
            (status, left) = (withStatus, times);
        }
    }

    internal int? Next()
    {
        lock (gate)
        {
            Chiamate++;
            return left > 0 && left-- > 0 ? status : null;
        }
    }
}
