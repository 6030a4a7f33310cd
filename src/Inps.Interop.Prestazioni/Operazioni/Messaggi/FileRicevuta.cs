using System.Security.Cryptography;
using System.Xml;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>A receipt as a file, in PDF or XML, with the digest its receiver can check.</summary>
/// <param name="ImprontaSha256">64 hexadecimal digits.</param>
public sealed record FileRicevuta(string NomeFile, ReadOnlyMemory<byte> Contenuto, string ImprontaSha256)
{
    /// <summary>Makes the record and computes the digest.</summary>
    public static FileRicevuta Of(string nomeFile, ReadOnlyMemory<byte> contenuto) =>
        new(nomeFile, contenuto, Digest(contenuto.Span));

    /// <summary>True when the content has the declared digest.</summary>
    public bool Integra => string.Equals(Digest(Contenuto.Span), ImprontaSha256, StringComparison.OrdinalIgnoreCase);

    internal static FileRicevuta Read(XmlReader reader)
    {
        var pdf = new LetturaFile();
        foreach (var nome in reader.Children())
        {
            if (!pdf.TryRead(reader, nome))
            {
                reader.Skip();
            }
        }

        return pdf.ToFile();
    }

    internal void Write(XmlWriter writer, string elemento, string ns)
    {
        writer.WriteStartElement(elemento, ns);
        writer.WriteElementString("NomeFile", ns, NomeFile);
        writer.WriteElementString("ImprontaSha256", ns, ImprontaSha256);
        writer.WriteBase64("Contenuto", ns, Contenuto);
        writer.WriteEndElement();
    }

    private static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>Collects the file while the children of an element are read, in whatever order the contract gives them.</summary>
internal sealed class LetturaFile
{
    private string nomeFile = "";
    private ReadOnlyMemory<byte> contenuto;
    private string impronta = "";

    /// <returns>False when the child is not one of these: the reader has not moved.</returns>
    public bool TryRead(XmlReader reader, string nome)
    {
        switch (nome)
        {
            case "NomeFile": nomeFile = reader.ReadText(); break;
            case "Contenuto": contenuto = Elementi.ReadBase64(reader); break;
            case "ImprontaSha256": impronta = reader.ReadText(); break;
            default: return false;
        }

        return true;
    }

    public FileRicevuta ToFile() => new(nomeFile, contenuto, impronta);
}
