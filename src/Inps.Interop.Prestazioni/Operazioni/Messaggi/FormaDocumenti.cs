using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire form of a list of <see cref="Documento"/>.</summary>
internal static class FormaDocumenti
{
    private const string Ns = SpaziNomi.GestioneDomande;

    public static void Write(XmlWriter writer, IReadOnlyList<Documento>? documenti) =>
        writer.WriteList("Documenti", "Documento", Ns, documenti, static (writer, documento) =>
        {
            writer.WriteElementString("IdDocumento", Ns, documento.IdDocumento);
            writer.WriteEnum("TipoDocumento", Ns, documento.Tipo);
            writer.WriteDateTime("DataDocumento", Ns, documento.Data);
            writer.WriteOptional("NumeroProtocollo", Ns, documento.NumeroProtocollo);
            writer.WriteOptional("NomeFile", Ns, documento.NomeFile);
        });

    public static IReadOnlyList<Documento> Read(XmlReader reader) => reader.ReadList(static reader =>
    {
        var documento = new Documento("", default, default, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdDocumento": documento = documento with { IdDocumento = reader.ReadText() }; break;
                case "TipoDocumento": documento = documento with { Tipo = reader.ReadEnum<TipoDocumento>() }; break;
                case "DataDocumento": documento = documento with { Data = reader.ReadDateTime() }; break;
                case "NumeroProtocollo": documento = documento with { NumeroProtocollo = reader.ReadText() }; break;
                case "NomeFile": documento = documento with { NomeFile = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return documento;
    });
}
