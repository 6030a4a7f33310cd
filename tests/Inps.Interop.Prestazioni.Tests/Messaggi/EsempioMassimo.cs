using System.Xml.Linq;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

/// <summary>Makes an instance of a global element from the contract alone, with every optional element and two of each repeated one.</summary>
internal sealed class EsempioMassimo(XmlSchemaSet schemi, int alternativa)
{
    /// <param name="nome">Qualified name of the global element.</param>
    public XElement Of(XName nome) =>
        Build((XmlSchemaElement)schemi.GlobalElements[new System.Xml.XmlQualifiedName(nome.LocalName, nome.NamespaceName)]!, indice: 0);

    private XElement Build(XmlSchemaElement dichiarazione, int indice)
    {
        XNamespace ns = dichiarazione.QualifiedName.Namespace;
        var elemento = new XElement(ns + dichiarazione.QualifiedName.Name);
        if (dichiarazione.ElementSchemaType is XmlSchemaComplexType complesso)
        {
            Fill(elemento, complesso.ContentTypeParticle);
        }
        else
        {
            elemento.Value = Value((XmlSchemaSimpleType)dichiarazione.ElementSchemaType!, dichiarazione.QualifiedName.Name, indice);
        }

        return elemento;
    }

    private void Fill(XElement padre, XmlSchemaParticle particella)
    {
        switch (particella)
        {
            case XmlSchemaElement elemento:
                for (var i = 0; i < Math.Min(2, elemento.MaxOccurs); i++)
                {
                    padre.Add(Build(elemento, i));
                }

                break;
            case XmlSchemaChoice scelta:
                Fill(padre, (XmlSchemaParticle)scelta.Items[alternativa % scelta.Items.Count]!);
                break;
            case XmlSchemaAny:
                padre.Add(OfAnyNamespace());
                break;
            case XmlSchemaGroupBase gruppo:
                foreach (XmlSchemaParticle figlio in gruppo.Items)
                {
                    Fill(padre, figlio);
                }

                break;
        }
    }

    /// <summary>What answers carry of a prestazione: a draft, or with the next alternative a domanda.</summary>
    private XElement OfAnyNamespace() => new EsempioMassimo(Prestazioni.Messaggi.SchemaCheck.SchemaOf("AssegnoTemporaneo"), alternativa)
        .Of(XName.Get(alternativa % 2 == 0 ? "BozzaAssegnoTemporaneo" : "DomandaAssegnoTemporaneo", "http://inps.it/AssegnoTemporaneo/v1"));

    /// <summary>An admitted value: one of an enumeration, a known one for a pattern, else as long as the type admits.</summary>
    private string Value(XmlSchemaSimpleType tipo, string elemento, int indice)
    {
        var vincoli = new List<XmlSchemaFacet>();
        for (XmlSchemaType? t = tipo; t is XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeRestriction r }; t = t.BaseXmlSchemaType)
        {
            // The narrowest enumeration counts.
            var valori = r.Facets.OfType<XmlSchemaEnumerationFacet>().Select(f => f.Value!).ToArray();
            if (valori.Length > 0)
            {
                return valori[(alternativa + indice) % valori.Length];
            }

            vincoli.AddRange(r.Facets.OfType<XmlSchemaFacet>());
        }

        return Known(tipo.QualifiedName.Name, elemento) ?? new string('A', Length(vincoli));
    }

    private static int Length(List<XmlSchemaFacet> vincoli)
    {
        vincoli.Should().NotContain(f => f is XmlSchemaPatternFacet, "a value of each type with a pattern stands in Known");
        return int.Parse(vincoli.First(f => f is XmlSchemaMaxLengthFacet or XmlSchemaLengthFacet).Value!);
    }

    private static string? Known(string tipo, string elemento) => tipo switch
    {
        "CodiceFiscaleType" => "RSSMRA80A01H501U",
        "DataType" => "2021-07-15",
        "DataOraInviataType" => "2026-11-24T09:30:00.5+01:00",
        "NomePersonaType" => "D'ALÒ ROSSI",
        "CodiceCatastaleType" => "H501",
        "SiglaProvinciaType" => "RM",
        "CapType" => "00144",
        "CodiceStatoType" => "FR",
        "EmailType" => "nome@example.it",
        "CellulareType" => "+393331234567",
        "ImprontaSha256Type" => new string('0', 64),
        "NomeFileType" => "documento.pdf",
        "IdMessaggioType" => "MESSAGGIO-1",
        "ProgressivoType" => "7",
        "VersioneTracciatoType" => "1.0",
        "ModalitaPagamentoType" => "CONTO_CORRENTE",
        "IbanType" => "IT60X0542811101000000123456",
        "BicType" => "BCITITMM",
        "IdContoType" => "conto-1",
        "CodiceDichiarazioneType" => "ISEE_VALIDO",
        "TipoEventoType" => "INFORTUNIO_LAVORO",
        "IdRapportoType" => "RAPP-2025/0001",
        "TipoContenutoType" => "application/pdf",
        "CodicePatronatoType" => "PAT901",
        "CodiceUfficioType" => "6038C",
        "PartitaIvaType" => "01234567897",
        "GiornateType" => "45",
        "RedditoType" => "18250.50",
        "base64Binary" => "JVBERi0xLjQ=",
        "token" or "string" => "testo",
        "int" or "long" => "12",
        "anyURI" => "https://www.inps.it/prestazioni",
        "time" => "16:00:00",
        "DataOraType" => "2026-11-24T09:30:00.5+01:00",
        "MeseCompetenzaType" => "2026-11",
        "IdRichiestaType" => "0198f3a2-5b1c-7d4e-8f60-112233445566",
        "IdDomandaType" => "DOM00000000000000371",
        "NumeroDomandaType" => "371",
        "NumeroProtocolloType" => "INPS-AUF-2026-000000000371",
        "VersioneDomandaType" or "VersioneRicevutaType" or "PassoType" or "PosizioneType" or "PaginaType" or "DimensioneType" => "3",
        "DimensioneRiconciliazioneType" or "LimiteEventiType" or "LimiteNotificheType" => "3",
        "QuotaType" => "2",
        "NumeroLottoType" => "LOT00000000000000012",
        "IdDocumentoType" => "SIN00000000000000371",
        "IdentificativoType" => "RIE00000000000000012",
        "CodiceSegnalazioneType" => "AT-R002",
        "ConfermaAvvisoType" => "t0k3n_-",
        "CodiceSedeType" => "700100",
        "CodiceAzioneType" => "INVIA_INTEGRAZIONE",
        "CursoreType" => "c_000-12",
        "ImportoType" => "1234.50",
        _ when elemento is "Versione" or "VersioneTesto" => "2021-07",
        _ => null,
    };
}
