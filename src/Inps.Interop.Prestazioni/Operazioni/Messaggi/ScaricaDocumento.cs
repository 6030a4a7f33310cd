using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of ScaricaDocumento (ALAS-56).</summary>
public sealed record ScaricaDocumentoRichiesta(Testata Testata, string IdDocumento) : IMessaggio, IRichiesta<ScaricaDocumentoRichiesta>
{
    public const string Operazione = "ScaricaDocumento";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static ScaricaDocumentoRichiesta Read(XmlReader atBodyChild)
    {
        var idDocumento = "";
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            if (nome != "IdDocumento")
            {
                return false;
            }

            idDocumento = atBodyChild.ReadText();
            return true;
        });
        return new(testata, idDocumento);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(
        writer, SpaziNomi.GestioneDomande, Operazione, Testata, () => writer.WriteElementString("IdDocumento", SpaziNomi.GestioneDomande, IdDocumento));
}

/// <summary>A document with its bytes.</summary>
/// <param name="Pdf">Name, bytes and digest, whatever its type.</param>
public sealed record DocumentoScaricato(string IdDocumento, TipoDocumento Tipo, string TipoContenuto, FileRicevuta Pdf, string? NumeroProtocollo);

/// <summary>Answer of ScaricaDocumento.</summary>
/// <param name="Documento">Null when the ente has no such document.</param>
public sealed record ScaricaDocumentoRisposta(EsitoBlocco Esito, DocumentoScaricato? Documento) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static ScaricaDocumentoRisposta Read(XmlReader atBodyChild)
    {
        DocumentoScaricato? documento = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Documento")
            {
                return false;
            }

            documento = ReadDocumento(atBodyChild);
            return true;
        });
        return new(esito, documento);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, ScaricaDocumentoRichiesta.Operazione, Esito, () =>
    {
        if (Documento is not { } documento)
        {
            return;
        }

        writer.WriteStartElement("Documento", Ns);
        writer.WriteElementString("IdDocumento", Ns, documento.IdDocumento);
        writer.WriteEnum("TipoDocumento", Ns, documento.Tipo);
        writer.WriteElementString("NomeFile", Ns, documento.Pdf.NomeFile);
        writer.WriteElementString("TipoContenuto", Ns, documento.TipoContenuto);
        writer.WriteBase64("Contenuto", Ns, documento.Pdf.Contenuto);
        writer.WriteElementString("ImprontaSha256", Ns, documento.Pdf.ImprontaSha256);
        writer.WriteOptional("NumeroProtocollo", Ns, documento.NumeroProtocollo);
        writer.WriteEndElement();
    });

    private static DocumentoScaricato ReadDocumento(XmlReader reader)
    {
        var pdf = new LetturaFile();
        var documento = new DocumentoScaricato("", default, "", new FileRicevuta("", default, ""), null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdDocumento": documento = documento with { IdDocumento = reader.ReadText() }; break;
                case "TipoDocumento": documento = documento with { Tipo = reader.ReadEnum<TipoDocumento>() }; break;
                case "TipoContenuto": documento = documento with { TipoContenuto = reader.ReadText() }; break;
                case "NumeroProtocollo": documento = documento with { NumeroProtocollo = reader.ReadText() }; break;
                default:
                    if (!pdf.TryRead(reader, nome))
                    {
                        reader.Skip();
                    }

                    break;
            }
        }

        return documento with { Pdf = pdf.ToFile() };
    }
}
