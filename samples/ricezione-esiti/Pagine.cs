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
    private readonly TextWriter output;

    /// <param name="output">Told of each page.</param>
    public Pagine(string cartella, TextWriter output)
    {
        this.cartella = cartella;
        this.output = output;
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
        var nome = string.Create(CultureInfo.InvariantCulture, $"{numero}-{pagina:D4}");
        lock (gate)
        {
            var isNew = Write(Path.Combine(cartella, nome + ".xml"), message);
            Ripetute += isNew ? 0 : 1;
            output.WriteLine(
                $"{nome} di {esiti.Element(Im + "Pagine")!.Value}: {esiti.Element(Im + "StatoLotto")!.Value}, {esiti.Elements(Im + "Elemento").Count()} esiti{(isNew ? "" : " (ripetuta)")}");
        }

        return null;
    }

    /// <summary>Whole or not at all, whenever the machine stops; false when it is there.</summary>
    private static bool Write(string file, byte[] message)
    {
        if (File.Exists(file))
        {
            return false;
        }

        File.WriteAllBytes(file + ".parte", message);
        File.Move(file + ".parte", file);
        return true;
    }
}
