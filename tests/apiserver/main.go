//go:debug default=go1.26

// Command apiserver is a Kubernetes API server for tests. It serves the built-in
// kinds of kinds.go and CustomResourceDefinitions over etcd with the machinery of
// kube-apiserver (k8s.io/apiserver and k8s.io/apiextensions-apiserver), and runs
// no controllers beyond those that make the API itself work.
package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/pflag"
	tracing "go.opentelemetry.io/otel/trace/noop"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	extensions "k8s.io/apiextensions-apiserver/pkg/apiserver"
	extensionsoptions "k8s.io/apiextensions-apiserver/pkg/cmd/server/options"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/apiserver/pkg/authentication/authenticatorfactory"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizerfactory"
	discovery "k8s.io/apiserver/pkg/endpoints/discovery/aggregated"
	"k8s.io/apiserver/pkg/endpoints/openapi"
	genericapiserver "k8s.io/apiserver/pkg/server"
	"k8s.io/apiserver/pkg/server/options"
	"k8s.io/apiserver/pkg/storage/storagebackend"
	"k8s.io/apiserver/pkg/util/compatibility"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	utilopenapi "k8s.io/apiserver/pkg/util/openapi"
	"k8s.io/apiserver/pkg/util/webhook"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
	clientcmdapi "k8s.io/client-go/tools/clientcmd/api"
	"k8s.io/klog/v2"

	generatedopenapi "apiserver/openapi"
)

type flags struct {
	etcdServers []string
	port        int
	tokenFile   string
	certDir     string
	kubeconfig  string
}

func main() {
	var f flags
	fs := pflag.NewFlagSet("apiserver", pflag.ExitOnError)
	fs.StringSliceVar(&f.etcdServers, "etcd-servers", []string{"http://127.0.0.1:2379"}, "etcd endpoints, comma separated")
	fs.IntVar(&f.port, "port", 6443, "HTTPS port on 127.0.0.1; 0 picks a free one")
	fs.StringVar(&f.tokenFile, "token-file", "", "file of the bearer token that has every permission")
	fs.StringVar(&f.certDir, "cert-dir", "certs", "directory of apiserver.crt and apiserver.key, which are created when absent")
	fs.StringVar(&f.kubeconfig, "kubeconfig", "", "file to write a kubeconfig to, once the server is ready")
	utilfeature.DefaultMutableFeatureGate.AddFlag(fs)
	_ = fs.Parse(os.Args[1:])

	if err := run(genericapiserver.SetupSignalContext(), f); err != nil {
		klog.ErrorS(err, "Failed to run the API server")
		os.Exit(1)
	}
}

func run(ctx context.Context, f flags) error {
	token, err := readToken(f.tokenFile)
	if err != nil {
		return err
	}
	config, etcd, err := newConfig(f, token)
	if err != nil {
		return err
	}

	// One generic API server carries both the CustomResourceDefinitions and the
	// built-in kinds, and so has one discovery and one OpenAPI document.
	crds, err := newExtensionsConfig(config, etcd).Complete().New(genericapiserver.NewEmptyDelegate())
	if err != nil {
		return fmt.Errorf("create the server: %w", err)
	}
	server := crds.GenericAPIServer
	if err := installKinds(server, newStorage(etcd, config)); err != nil {
		return fmt.Errorf("install the built-in kinds: %w", err)
	}
	// The extensions server leaves the list of groups to others.
	root := discovery.WrapAggregatedDiscoveryToHandler(server.DiscoveryGroupManager, server.AggregatedDiscoveryGroupManager, nil)
	server.Handler.GoRestfulContainer.Add(root.GenerateWebService(genericapiserver.APIGroupPrefix, metav1.APIGroupList{}))
	if err := publishGroups(server, crds.Informers); err != nil {
		return err
	}
	server.AddPostStartHookOrDie("bootstrap-objects", createBootstrapObjects)
	if f.kubeconfig != "" {
		go func() {
			if err := writeKubeconfig(ctx, f, token, config); err != nil {
				klog.ErrorS(err, "Failed to write the kubeconfig")
			}
		}()
	}
	return server.PrepareRun().RunWithContext(ctx)
}

// readToken reads the token from a file: a command line is there for everyone to see.
func readToken(file string) (string, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("read --token-file: %w", err)
	}
	token := strings.TrimSpace(string(content))
	if token == "" {
		return "", fmt.Errorf("--token-file %s is empty", file)
	}
	return token, nil
}

// newConfig returns the configuration of the server and of its etcd.
func newConfig(f flags, token string) (*genericapiserver.RecommendedConfig, *options.EtcdOptions, error) {
	config := genericapiserver.NewRecommendedConfig(codecs)
	config.EffectiveVersion = compatibility.DefaultBuildEffectiveVersion()
	// Without it a server that is told to end waits for its watches, for a minute.
	config.ShutdownWatchTerminationGracePeriod = time.Second

	serving := options.NewSecureServingOptions().WithLoopback()
	serving.BindAddress = net.IPv4(127, 0, 0, 1)
	var err error
	serving.Listener, serving.BindPort, err = options.CreateListener("tcp", fmt.Sprintf("127.0.0.1:%d", f.port), net.ListenConfig{})
	if err != nil {
		return nil, nil, err
	}
	config.ExternalAddress = serving.Listener.Addr().String()
	serving.ServerCert.CertDirectory = f.certDir
	if err := serving.MaybeDefaultWithSelfSignedCerts("localhost", nil, []net.IP{serving.BindAddress}); err != nil {
		return nil, nil, err
	}
	if err := serving.ApplyTo(&config.SecureServing, &config.LoopbackClientConfig); err != nil {
		return nil, nil, err
	}

	config.Authentication.Authenticator = authenticatorfactory.NewFromTokens(map[string]*user.DefaultInfo{
		token: {Name: "admin", UID: "admin", Groups: []string{user.SystemPrivilegedGroup, user.AllAuthenticated}},
	}, nil)
	config.Authorization.Authorizer = authorizerfactory.NewAlwaysAllowAuthorizer()

	etcd := options.NewEtcdOptions(storagebackend.NewDefaultConfig("/registry", nil))
	etcd.StorageConfig.Transport.ServerList = f.etcdServers
	etcd.StorageConfig.StorageObjectCountTracker = config.StorageObjectCountTracker
	etcd.DefaultStorageMediaType = runtime.ContentTypeProtobuf
	etcd.WatchCacheSizes = []string{"events#0"} // as in kube-apiserver
	// There is no garbage collector to take the finalizers off again.
	etcd.EnableGarbageCollection = false

	definitions := utilopenapi.GetOpenAPIDefinitionsWithoutDisabledFeatures(generatedopenapi.GetOpenAPIDefinitions)
	namer := openapi.NewDefinitionNamer(scheme, extensions.Scheme)
	config.OpenAPIConfig = genericapiserver.DefaultOpenAPIConfig(definitions, namer)
	config.OpenAPIConfig.Info.Title = "Kubernetes"
	config.OpenAPIV3Config = genericapiserver.DefaultOpenAPIV3Config(definitions, namer)
	config.OpenAPIV3Config.Info.Title = "Kubernetes"

	// Admission and flow control read the API through the server itself.
	client, err := kubernetes.NewForConfig(config.LoopbackClientConfig)
	if err != nil {
		return nil, nil, err
	}
	dynamicClient, err := dynamic.NewForConfig(config.LoopbackClientConfig)
	if err != nil {
		return nil, nil, err
	}
	config.ClientConfig = config.LoopbackClientConfig
	config.SharedInformerFactory = informers.NewSharedInformerFactory(client, 0)
	if err := options.NewFeatureOptions().ApplyTo(&config.Config, client, config.SharedInformerFactory); err != nil {
		return nil, nil, err
	}
	if err := options.NewAdmissionOptions().ApplyTo(&config.Config, config.SharedInformerFactory, client, dynamicClient,
		utilfeature.DefaultFeatureGate, config.EffectiveVersion); err != nil {
		return nil, nil, err
	}
	return config, etcd, nil
}

// newExtensionsConfig returns the configuration of the CustomResourceDefinition server.
func newExtensionsConfig(config *genericapiserver.RecommendedConfig, etcd *options.EtcdOptions) *extensions.Config {
	etcdForCRDs := *etcd
	etcdForCRDs.StorageConfig.Codec = extensions.Codecs.LegacyCodec(apiextensionsv1.SchemeGroupVersion)
	etcdForCRDs.StorageConfig.EncodeVersioner = runtime.NewMultiGroupVersioner(apiextensionsv1.SchemeGroupVersion)
	config.RESTOptionsGetter = etcdForCRDs.CreateRESTOptionsGetter(&options.SimpleStorageFactory{StorageConfig: etcdForCRDs.StorageConfig}, nil)
	config.MergedResourceConfig = extensions.DefaultAPIResourceConfigSource()

	return &extensions.Config{
		GenericConfig: config,
		ExtraConfig: extensions.ExtraConfig{
			CRDRESTOptionsGetter: extensionsoptions.NewCRDRESTOptionsGetter(etcdForCRDs, nil, config.StorageObjectCountTracker),
			MasterCount:          1,
			ServiceResolver:      webhook.NewDefaultServiceResolver(),
			AuthResolverWrapper:  webhook.NewDefaultAuthenticationInfoResolverWrapper(nil, nil, config.LoopbackClientConfig, tracing.NewTracerProvider()),
		},
	}
}

// writeKubeconfig writes a kubeconfig for the token as soon as the server is ready.
func writeKubeconfig(ctx context.Context, f flags, token string, config *genericapiserver.RecommendedConfig) error {
	client, err := kubernetes.NewForConfig(config.LoopbackClientConfig)
	if err != nil {
		return err
	}
	if err := wait.PollUntilContextCancel(ctx, 50*time.Millisecond, true, func(ctx context.Context) (bool, error) {
		return client.RESTClient().Get().AbsPath("/readyz").Do(ctx).Error() == nil, nil
	}); err != nil {
		return err
	}
	ca, err := os.ReadFile(filepath.Join(f.certDir, "apiserver.crt"))
	if err != nil {
		return err
	}
	kubeconfig := clientcmdapi.NewConfig()
	kubeconfig.Clusters["test"] = &clientcmdapi.Cluster{Server: "https://" + config.ExternalAddress, CertificateAuthorityData: ca}
	kubeconfig.AuthInfos["admin"] = &clientcmdapi.AuthInfo{Token: token}
	kubeconfig.Contexts["test"] = &clientcmdapi.Context{Cluster: "test", AuthInfo: "admin", Namespace: metav1.NamespaceDefault}
	kubeconfig.CurrentContext = "test"
	// A reader that waits for the file shall find it complete.
	partial := f.kubeconfig + ".partial"
	if err := clientcmd.WriteToFile(*kubeconfig, partial); err != nil {
		return err
	}
	return os.Rename(partial, f.kubeconfig)
}
